import type { Language } from './session.svelte';
import type { Unit } from './format';

/**
 * Names of months, weekdays and units. Own tables: engines disagree (Chromium has no Georgian,
 * WebKit writes rial with decimals). The core has the same.
 */

/** Months of the Solar Hijri calendar from Farvardin. */
export const jalaliMonths: Record<Language, readonly string[]> = {
  fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  ka: ['ფარვარდინი', 'ორდიბეჰეშთი', 'ხორდადი', 'თირი', 'მორდადი', 'შაჰრივარი', 'მეჰრი', 'აბანი', 'აზარი', 'დეი', 'ბაჰმანი', 'ესფანდი'],
  en: ['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar', 'Mehr', 'Aban', 'Azar', 'Dey', 'Bahman', 'Esfand'],
};

/** Months of the Gregorian calendar from January. */
export const gregorianMonths: Record<Language, readonly string[]> = {
  fa: ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
  ka: ['იანვარი', 'თებერვალი', 'მარტი', 'აპრილი', 'მაისი', 'ივნისი', 'ივლისი', 'აგვისტო', 'სექტემბერი', 'ოქტომბერი', 'ნოემბერი', 'დეკემბერი'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Days of the week from Sunday. */
export const weekdays: Record<Language, readonly string[]> = {
  fa: ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
  ka: ['კვირა', 'ორშაბათი', 'სამშაბათი', 'ოთხშაბათი', 'ხუთშაბათი', 'პარასკევი', 'შაბათი'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Months for the margin, where the language shortens them. */
export const gregorianShort: Partial<Record<Language, readonly string[]>> = {
  ka: ['იან.', 'თებ.', 'მარ.', 'აპრ.', 'მაი.', 'ივნ.', 'ივლ.', 'აგვ.', 'სექ.', 'ოქტ.', 'ნოე.', 'დეკ.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The head of a column in a month grid, from Sunday. */
export const weekdayLetters: Record<Language, readonly string[]> = {
  fa: ['ی', 'د', 'س', 'چ', 'پ', 'ج', 'ش'],
  ka: ['კვი', 'ორშ', 'სამ', 'ოთხ', 'ხუთ', 'პარ', 'შაბ'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** The unit's word after a number: one form, or the singular and the plural. */
export const unitWords: Record<Language, Record<Unit, readonly string[]>> = {
  fa: { rial: ['ریال'], toman: ['تومان'], new_rial: ['ریال جدید'], qiran: ['قران'], lari: ['لاری'], dollar: ['دلار'], euro: ['یورو'] },
  ka: { rial: ['რიალი'], toman: ['თუმანი'], new_rial: ['ახალი რიალი'], qiran: ['ყირანი'], lari: ['ლარი'], dollar: ['დოლარი'], euro: ['ევრო'] },
  en: { rial: ['rial', 'rials'], toman: ['toman'], new_rial: ['new rial', 'new rials'], qiran: ['qiran', 'qirans'], lari: ['lari'], dollar: ['dollar', 'dollars'], euro: ['euro', 'euros'] },
};

/** The sign of a unit, for those that have one. */
export const unitSigns: Partial<Record<Unit, string>> = { lari: '₾', dollar: '$', euro: '€' };
