import type { Half } from '../../drafts.svelte';
import { dayOrNone, oneOf, partsOf, rowsOf, textOf, textOrNone, wholeOrNone } from '../../kept';
import type { ContactInput, ContactWish, PersonForm } from '../../wire';

/** The form of a person with everything that stands in it. */
export interface HalfPerson extends Half {
  /** Whose form it is; nobody's yet when they are new. */
  id: string | null;
  /** The version of the person the change was begun on. */
  version: number;
  name: string;
  phone: string;
  form: PersonForm;
  others: ContactInput[];
  /** Whether the further fields are open. */
  more: boolean;
  join: boolean;
  card: string;
  newCard: boolean;
  /** What they said about letters; null when nobody asked. */
  mayWrite: boolean | null;
}

/** Most contacts of a person that are taken up again. */
const CONTACTS_MOST = 20;

function contactOf(kept: Record<string, unknown>): ContactInput {
  return {
    id: textOrNone(kept.id),
    kind: oneOf(['phone', 'email', 'address'], kept.kind),
    raw: textOf(kept.raw),
    label: textOf(kept.label),
    main: kept.main === true,
    state: oneOf(['valid', 'wrong'], kept.state),
  };
}

/** The ways somebody can be reached by, in the order in which one is chosen. */
export const CHANNELS = ['whatsapp', 'sms', 'email', 'phone'] as const;
/** When somebody likes to be reached. */
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;

function wishOf(kept: Record<string, unknown>): ContactWish {
  return { channel: CHANNELS.find((one) => one === kept.channel) ?? null, time: PARTS_OF_DAY.find((one) => one === kept.time) ?? null };
}

/** A kept form of a person, taken up again. */
export function readPerson(kept: unknown): HalfPerson {
  const parts = partsOf(kept);
  const form = partsOf(parts.form);
  const language = textOf(form.language);
  return {
    about: textOf(parts.about),
    id: textOrNone(parts.id),
    version: wholeOrNone(parts.version) ?? 0,
    name: textOf(parts.name),
    phone: textOf(parts.phone),
    form: {
      honorific: textOf(form.honorific),
      given: textOf(form.given),
      family: textOf(form.family),
      call_me: textOf(form.call_me),
      first_name_ok: form.first_name_ok === true,
      language: (['fa', 'ka', 'en'] as const).find((one) => one === language) ?? null,
      wish: wishOf(partsOf(form.wish)),
      reference: textOf(form.reference),
      birthday: dayOrNone(form.birthday) ?? null,
      contacts: [],
    },
    others: rowsOf(parts.others, CONTACTS_MOST).map(contactOf),
    more: parts.more === true,
    join: parts.join !== false,
    card: textOf(parts.card),
    newCard: parts.newCard === true,
    mayWrite: typeof parts.mayWrite === 'boolean' ? parts.mayWrite : null,
  };
}
