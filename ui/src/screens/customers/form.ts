import type { PersonForm } from '../../wire';

/** A form in which nothing is typed yet. */
export function emptyForm(): PersonForm {
  return {
    honorific: '',
    given: '',
    family: '',
    call_me: '',
    first_name_ok: false,
    language: null,
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
