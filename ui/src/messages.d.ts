/** Messages of a language, parsed when the interface is built: see `vite.config.ts`. */
declare module 'virtual:messages/*' {
  const body: import('@fluent/bundle').FluentResource['body'];
  export default body;
}

/** A file as it is. */
declare module '*?raw' {
  const text: string;
  export default text;
}
