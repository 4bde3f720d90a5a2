import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** A word that ends with a vowel mark gets a ZWNJ after it; `style/ground.css` says why. Letters are written by the core and have none. */
const straight = (source: string) => source.replace(/(\p{Script=Arabic}[\u064b-\u0652])(?!\p{L}|\p{M}|\u200c)/gu, '$1\u200c');

/**
 * `virtual:messages/LANGUAGE`: all messages of a language, parsed here and not at each start of the
 * window, a module of its own for each language.
 */
function messages(): Plugin {
  const PREFIX = 'virtual:messages/';
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const folder = join(import.meta.dirname, 'locales', id.slice(PREFIX.length + 1));
      const files = readdirSync(folder).filter((file) => file.endsWith('.ftl')).map((file) => join(folder, file));
      for (const file of files) this.addWatchFile(file);
      const body = files.flatMap((file) => new FluentResource(straight(readFileSync(file, 'utf8'))).body);
      // A string that is parsed is read faster than the same literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(body))});`;
    },
  };
}

// The window is WebKitGTK 2.40+, WKWebView of macOS 14+ or WebView2: no older engine to serve.
export default defineConfig({
  base: './',
  plugins: [svelte(), messages()],
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  build: {
    target: 'safari17',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    // Many tests walk through thousands of days or amounts; a loaded machine takes its time.
    testTimeout: 30_000,
    setupFiles: ['tests/words.ts'],
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
  },
});
