import { minorOf, unitWord, type Style, type Unit } from './format';

/** Amounts in words, as a cheque says them: the echo beside a field. Twin of `words` in the core. */

type Language = Style['language'];

const BELOW_20: Record<Language, string[]> = {
  fa: ['صفر', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده', 'یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ka: ['ნული', 'ერთი', 'ორი', 'სამი', 'ოთხი', 'ხუთი', 'ექვსი', 'შვიდი', 'რვა', 'ცხრა', 'ათი', 'თერთმეტი', 'თორმეტი', 'ცამეტი', 'თოთხმეტი', 'თხუთმეტი', 'თექვსმეტი', 'ჩვიდმეტი', 'თვრამეტი', 'ცხრამეტი'],
};
const FA_TENS = ['', 'ده', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const FA_HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
const EN_TENS = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Stems: Georgian counts in twenties, and the ending ი stands only at the end of a number. */
const KA_TWENTIES = ['', 'ოც', 'ორმოც', 'სამოც', 'ოთხმოც'];
const KA_HUNDREDS = ['', 'ას', 'ორას', 'სამას', 'ოთხას', 'ხუთას', 'ექვსას', 'შვიდას', 'რვაას', 'ცხრაას'];
const RANKS: Record<Language, string[]> = {
  fa: ['', 'هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون'],
  en: ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'],
  ka: ['', 'ათას', 'მილიონ', 'მილიარდ', 'ტრილიონ', 'კვადრილიონ'],
};

const at = (table: string[], i: number): string => table[i] ?? '';

function faBelow1000(value: number): string {
  const rest = value % 100;
  const parts = [at(FA_HUNDREDS, Math.floor(value / 100))];
  if (rest >= 20) parts.push(at(FA_TENS, Math.floor(rest / 10)), rest % 10 ? at(BELOW_20.fa, rest % 10) : '');
  else if (rest > 0) parts.push(at(BELOW_20.fa, rest));
  return parts.filter(Boolean).join(' و ');
}

function enBelow100(value: number): string {
  if (value < 20) return at(BELOW_20.en, value);
  const tens = at(EN_TENS, Math.floor(value / 10));
  return value % 10 ? `${tens}-${at(BELOW_20.en, value % 10)}` : tens;
}

function enBelow1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  if (hundreds === 0) return enBelow100(value);
  const head = `${at(BELOW_20.en, hundreds)} hundred`;
  return value % 100 ? `${head} and ${enBelow100(value % 100)}` : head;
}

function kaBelow100(value: number): string {
  if (value < 20) return at(BELOW_20.ka, value);
  const twenty = at(KA_TWENTIES, Math.floor(value / 20));
  return value % 20 ? `${twenty}და${at(BELOW_20.ka, value % 20)}` : `${twenty}ი`;
}

function kaBelow1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  if (hundreds === 0) return kaBelow100(value);
  const head = at(KA_HUNDREDS, hundreds);
  return value % 100 ? `${head} ${kaBelow100(value % 100)}` : `${head}ი`;
}

/** Groups of three digits, the greatest first, without empty ones: rank and value. */
function thousands(value: number): [number, number][] {
  const groups: [number, number][] = [];
  for (let rest = value, rank = 0; rest > 0; rest = Math.floor(rest / 1000), rank += 1) {
    if (rest % 1000) groups.unshift([rank, rest % 1000]);
  }
  return groups;
}

/** A whole number in words. */
export function numberWords(value: number, language: Language): string {
  if (value === 0) return at(BELOW_20[language], 0);
  const groups = thousands(value);
  const least = groups.at(-1)?.[0];
  const pieces = groups.map(([rank, count]) => {
    const name = at(RANKS[language], rank);
    if (language === 'fa') return rank === 0 ? faBelow1000(count) : rank === 1 && count === 1 ? name : `${faBelow1000(count)} ${name}`;
    if (language === 'en') {
      const words = rank === 0 ? enBelow1000(count) : `${enBelow1000(count)} ${name}`;
      return rank === 0 && groups.length > 1 && count < 100 ? `and ${words}` : words;
    }
    const ending = rank === least ? 'ი' : '';
    if (rank === 0) return kaBelow1000(count);
    return rank === 1 && count === 1 ? name + ending : `${kaBelow1000(count)} ${name}${ending}`;
  });
  return pieces.join(language === 'fa' ? ' و ' : ' ');
}

/** The hundredth of a lari, of a dollar and of a euro: singular and plural. */
const HUNDREDTHS: Record<Language, { tetri: string[]; cent: string[] }> = {
  fa: { tetri: ['تتری'], cent: ['سنت'] },
  ka: { tetri: ['თეთრი'], cent: ['ცენტი'] },
  en: { tetri: ['tetri'], cent: ['cent', 'cents'] },
};

/** The unit and the smaller ones that together write every amount, with their sizes. */
function steps(style: Style): { size: number; word: (one: boolean) => string }[] {
  const named = (unit: Unit) => ({ size: minorOf[unit], word: (one: boolean) => unitWord({ ...style, unit }, one) });
  const small = (kind: 'tetri' | 'cent') => ({
    size: 1,
    word: (one: boolean) => HUNDREDTHS[style.language][kind].at(one ? 0 : -1) ?? '',
  });
  switch (style.unit) {
    case 'rial':
      return [named('rial')];
    case 'new_rial':
      return [named('new_rial'), named('qiran'), named('rial')];
    case 'toman':
    case 'qiran':
      return [named(style.unit), named('rial')];
    default:
      return [named(style.unit), small(style.unit === 'lari' ? 'tetri' : 'cent')];
  }
}

/** An amount in words with its unit: «یک میلیون و دویست و پنجاه هزار تومان». */
export function amountWords(minor: number, style: Style): string {
  const { language } = style;
  const pieces: string[] = [];
  let rest = Math.abs(minor);
  for (const { size, word } of steps(style)) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) pieces.push(`${numberWords(count, language)} ${word(count === 1)}`);
  }
  if (pieces.length === 0) pieces.push(`${numberWords(0, language)} ${unitWord(style)}`);
  const and = { fa: ' و ', ka: ' და ', en: ' and ' }[language];
  const minus = { fa: 'منفی ', ka: 'მინუს ', en: 'minus ' }[language];
  return (minor < 0 ? minus : '') + pieces.join(and);
}
