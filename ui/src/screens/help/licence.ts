import georgian from '@fontsource-variable/noto-sans-georgian/LICENSE?raw';
import latin from '@fontsource-variable/noto-sans/LICENSE?raw';
import persian from '@fontsource-variable/vazirmatn/LICENSE?raw';

const holder = (text: string): string => text.slice(0, text.indexOf('\n'));

/** Who holds the rights of the faces, and the licence they share: it is to go wherever they go. */
export const licence = [holder(latin), holder(georgian), persian].join('\n');
