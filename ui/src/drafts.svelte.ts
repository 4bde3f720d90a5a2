import { call } from './commands';
import { route } from './route.svelte';

/** The forms whose half-typed state is kept on this machine. */
export const FORMS = ['sale', 'customer', 'edit', 'letter', 'note'] as const;
/** One of them. */
export type Form = (typeof FORMS)[number];

/** A half-typed form: everything that stands in it, and a word by which a person knows it again. */
export interface Half {
  about: string;
}

const QUIET_MS = 500;

/** Half-typed forms: kept while one types, offered after an unclean end, dropped when done. */
class Drafts {
  /** What was found at the start, or left behind on the way elsewhere: to be taken up or dropped. */
  offered = $state<Partial<Record<Form, Half>>>({});
  private timers: Partial<Record<Form, ReturnType<typeof setTimeout>>> = {};
  private typed: Partial<Record<Form, Half>> = {};

  /** Looks once, when a shop has opened, for what an unclean end left behind. */
  async find(): Promise<void> {
    for (const form of FORMS) this.quiet(form);
    this.offered = {};
    this.typed = {};
    for (const form of FORMS) {
      const found = await call('load_draft', { form }).catch(() => undefined);
      const content = found?.draft?.content;
      if (typeof content === 'object' && content !== null) this.offered[form] = { about: '', ...content };
    }
  }

  /** Keeps what is typed, a moment after the last key; nothing typed is nothing to keep. */
  keep(form: Form, half: Half | undefined): void {
    if (!half) {
      if (this.typed[form]) this.drop(form);
      return;
    }
    this.quiet(form);
    this.typed[form] = half;
    this.timers[form] = setTimeout(() => this.write(form, half), QUIET_MS);
  }

  /** The form was saved or put aside. What was offered before and not taken up is offered still. */
  drop(form: Form): void {
    this.quiet(form);
    delete this.typed[form];
    const before = this.offered[form];
    if (before) this.write(form, $state.snapshot(before) as Half);
    else void call('drop_draft', { form }).catch(() => undefined);
  }

  /** Nobody wants what was offered. */
  refuse(form: Form): void {
    delete this.offered[form];
    this.drop(form);
  }

  /** The form goes out of sight: closed on the way back, and offered on the way anywhere else. */
  leave(form: Form): void {
    if (!this.typed[form]) return;
    if (route.backward) this.drop(form);
    else this.offer(form);
  }

  /** What is typed is put aside, to be taken up or dropped. */
  offer(form: Form): void {
    const half = this.typed[form];
    if (!half) return;
    this.quiet(form);
    delete this.typed[form];
    this.offered[form] = half;
    this.write(form, half);
  }

  /** Takes an offered draft up, once. */
  take(form: Form): Half | undefined {
    const half = this.offered[form];
    delete this.offered[form];
    return half ? ($state.snapshot(half) as Half) : undefined;
  }

  private quiet(form: Form): void {
    clearTimeout(this.timers[form]);
  }

  private write(form: Form, half: Half): void {
    void call('save_draft', { form, content: half }).catch(() => undefined);
  }
}

/** The drafts of this window. */
export const drafts = new Drafts();
