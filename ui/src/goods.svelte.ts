import { untrack } from 'svelte';
import { call } from './commands';
import type { GoodsList, GoodsRow } from './wire';

/** Goods and groups the shop knows, as a name is typed. An answer that a later key outran is let go. */
export class Known {
  rows = $state<GoodsRow[]>([]);
  groups = $state<string[]>([]);
  /** The goods of exactly this name, whatever its spelling. */
  exact = $state<GoodsRow | undefined>();
  #asked = 0;

  /** Looks up what begins so. */
  async look(text: string): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const came: GoodsList | undefined = await call('list_goods', { text }).catch(() => undefined);
    if (mine !== this.#asked) return;
    this.rows = came?.rows ?? [];
    this.groups = came?.groups ?? [];
    this.exact = came?.exact ?? undefined;
  }

  /** Follows what stands in a field; called while a part of the page is made. */
  follow(text: () => string | undefined): void {
    $effect(() => {
      const typed = text();
      untrack(() => {
        if (typed !== undefined) void this.look(typed);
      });
    });
  }
}
