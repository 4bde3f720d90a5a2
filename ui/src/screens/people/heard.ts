import type { Heard } from '../../wire';

/** How people come to hear of a shop, in the order the lists show it. */
export const HEARD: readonly Heard[] = ['friend', 'street', 'print', 'net', 'message', 'event', 'other'];
