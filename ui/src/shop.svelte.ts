import { call } from './commands';
import { session } from './session.svelte';
import type { CounterCard, MachineView, ShopView } from './wire';

/** Changes within this time are shown together. */
const TOGETHER_MS = 80;

/** The shop that is open, and who stands at its counter. Screens read it; the core fills it. */
class Shop {
  view = $state<ShopView | undefined>();
  /** Whoever stands in front of the counter, through all rooms, until they leave. */
  guest = $state<CounterCard | undefined>();
  /** Grows when something in the shop has changed; screens load again. */
  turn = $state(0);
  /** An import or a check under way. */
  progress = $state<{ work: string; done: number; total: number } | undefined>();

  /** Loads what every screen needs. */
  async load(): Promise<void> {
    this.show(await call('get_shop', {}));
  }

  /** Takes a fresh view of the shop and follows its settings. */
  show(view: ShopView): void {
    this.view = view;
    session.follow(view.settings);
  }

  /** Today in the shop. */
  get today(): string {
    return this.view?.today ?? '2000-01-01';
  }

  /** How often somebody was called to the counter or sent from it. */
  private calls = 0;
  /** Settles when everybody who was called has come, or cannot. */
  private coming: Promise<unknown> = Promise.resolve();

  /** Somebody steps up to the counter, unless another was called after them or they left meanwhile. */
  greet(customer: string): Promise<CounterCard> {
    this.calls += 1;
    const mine = this.calls;
    return this.expect(
      call('get_counter', { customer }).then((card) => {
        if (mine === this.calls) this.guest = card;
        return card;
      }),
    );
  }

  /** Somebody is on the way to the counter: what is asked for meanwhile is asked for them. */
  expect<T>(work: Promise<T>): Promise<T> {
    this.coming = Promise.allSettled([this.coming, work]);
    return work;
  }

  /** Whoever stands at the counter once everybody who was called has come. */
  async arrived(): Promise<CounterCard | undefined> {
    await this.coming;
    return this.guest;
  }

  /** The shop is not open any more. */
  close(): void {
    this.leave();
    this.view = undefined;
  }

  /** They have left. */
  leave(): void {
    this.calls += 1;
    this.guest = undefined;
  }

  private soon: ReturnType<typeof setTimeout> | undefined;

  /** Something changed, here or in another process: read again, once for many changes at a time. */
  refreshSoon(): void {
    this.soon ??= setTimeout(() => void this.refresh(), TOGETHER_MS);
  }

  /** Everything that is shown is read again now. */
  async refresh(): Promise<void> {
    clearTimeout(this.soon);
    this.soon = undefined;
    const id = this.guest?.who.id;
    await this.load();
    if (id !== undefined && this.guest?.who.id === id) {
      const card = await call('get_counter', { customer: id });
      // Somebody else may have stepped up meanwhile.
      if (this.guest?.who.id === id) this.guest = card;
    }
    this.turn += 1;
  }

  /** Changes what belongs to this machine. */
  async changeView(change: Partial<MachineView>): Promise<void> {
    if (!this.view) return;
    const view = { ...this.view.view, ...change };
    this.view = { ...this.view, view };
    await call('change_view', view);
  }
}

/** The one shop of the window. */
export const shop = new Shop();
