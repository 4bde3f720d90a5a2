import type { Component } from 'svelte';
import type { Place } from '../route.svelte';

/**
 * The rooms behind the counter are read when somebody enters the first of them, or a moment after
 * the window stands: the start does not wait for them.
 */
class Backrooms {
  room = $state.raw<Component<{ place: Place }> | undefined>();

  async open(): Promise<void> {
    this.room ??= (await import('./Backroom.svelte')).default;
  }
}

export const backrooms = new Backrooms();
