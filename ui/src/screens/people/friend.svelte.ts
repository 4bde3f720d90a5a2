import type { CustomerBrief } from '../../wire';

/** Who gave the slip of a friend that was read, until the form of somebody new takes them. */
class Friend {
  who = $state<CustomerBrief | undefined>();
}

/** The friend of the last slip read. */
export const friend = new Friend();
