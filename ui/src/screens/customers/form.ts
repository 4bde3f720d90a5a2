import type { ContactInput, PersonForm } from '../../wire';

/** A form in which nothing is typed yet. */
export function emptyForm(): PersonForm {
  return {
    honorific: '',
    given: '',
    family: '',
    call_me: '',
    first_name_ok: false,
    language: null,
    wish: { channel: null, time: null },
    reference: '',
    birthday: null,
    contacts: [],
  };
}

/** A whole name in one field: the first word is the given name, the rest the family name. */
export function splitName(typed: string, family: string, apart: boolean): { given: string; family: string } {
  const name = typed.trim();
  if (apart) return { given: name, family: family.trim() };
  const at = name.search(/\s/u);
  return at < 0 ? { given: name, family: family.trim() } : { given: name.slice(0, at), family: name.slice(at).trim() };
}

/** A phone, e-mail or address in which nothing is typed yet. */
export const blankContact = (kind: ContactInput['kind'], raw = ''): ContactInput => ({ id: null, kind, raw, label: '', main: false, state: 'valid' });

/** Ways with the one at a place first of its kind. */
export const withFirst = (contacts: readonly ContactInput[], place: number): ContactInput[] =>
  contacts.map((one, at) => (one.kind === contacts[place]?.kind ? { ...one, main: at === place } : one));

/** Ways as the further fields show them: with a line for a phone, also where there is none yet. */
export const withPhone = (contacts: readonly ContactInput[], phone = ''): ContactInput[] =>
  phone !== '' || !contacts.some((one) => one.kind === 'phone') ? [{ ...blankContact('phone', phone), main: true }, ...contacts] : [...contacts];
