import { learn } from '../src/i18n.svelte';

// Tests look at texts at once; the window waits for its language.
await Promise.all([learn('en'), learn('fa'), learn('ka')]);
