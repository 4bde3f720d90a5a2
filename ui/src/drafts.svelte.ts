import { call } from './commands';

/** The forms whose half-typed state is kept on this machine. */
export type Form = 'sale' | 'customer';

/** What a draft holds: a plain object of texts. */
export type Content = Record<string, string | null>;

const QUIET_MS = 500;

/** Half-typed forms: kept while one types, offered after an unclean end, dropped when done. */
class Drafts {
  /** What was found at the start and waits to be taken up or dropped. */
  offered = $state<Partial<Record<Form, Content>>>({});
  private timers: Partial<Record<Form, ReturnType<typeof setTimeout>>> = {};

  /** Looks once, at the start, for what an unclean end left behind. */
  async find(): Promise<void> {
    for (const form of ['sale', 'customer'] as const) {
      const found = await call('load_draft', { form }).catch(() => undefined);
      const content = found?.draft?.content;
      if (typeof content === 'object' && content !== null) this.offered[form] = content as Content;
    }
  }

  /** Keeps what is typed, a moment after the last key. */
  keep(form: Form, content: Content): void {
    clearTimeout(this.timers[form]);
    this.timers[form] = setTimeout(() => void call('save_draft', { form, content }).catch(() => undefined), QUIET_MS);
  }

  /** The form was saved or put aside: nothing of it is offered again. */
  drop(form: Form): void {
    clearTimeout(this.timers[form]);
    delete this.offered[form];
    void call('drop_draft', { form }).catch(() => undefined);
  }

  /** Takes an offered draft up, once. */
  take(form: Form): Content | undefined {
    const content = this.offered[form];
    delete this.offered[form];
    return content;
  }
}

/** The drafts of this window. */
export const drafts = new Drafts();
