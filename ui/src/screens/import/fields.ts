import type { Field, Kind, Mapping, Unit } from '../../wire';

/** What a column can mean, in the order the list offers it. */
export const FIELDS: Record<Kind, Field[]> = {
  purchases: [
    'date', 'time', 'amount', 'customer', 'name', 'given_name', 'family_name', 'phone', 'card',
    'receipt', 'product', 'group', 'units', 'event', 'note',
  ],
  customers: [
    'customer', 'name', 'given_name', 'family_prefix', 'family_name', 'honorific', 'company', 'phone',
    'second_phone', 'email', 'birthday', 'card', 'points', 'language', 'address', 'house_number',
    'address_more', 'city', 'region', 'postal_code', 'country', 'consent', 'consent_email',
    'consent_sms', 'consent_whatsapp', 'note',
  ],
};

/** The mapping with this column meaning `field` (nothing when null); a field has one column. */
export function withField(mapping: Mapping, place: number, field: Field | null): Pick<Mapping, 'fields'> {
  const kept = Object.entries(mapping.fields).filter(([name, at]) => at !== place && name !== field);
  if (field !== null) kept.push([field, place]);
  return { fields: Object.fromEntries(kept) as Mapping['fields'] };
}

/** Whether amounts of this unit's currency are written in several units: lari, dollar and euro stand alone. */
export const hasSeveralWritings = (unit: Unit): boolean => !(['lari', 'dollar', 'euro'] as Unit[]).includes(unit);
