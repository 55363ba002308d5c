import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Fails where a component of Mantine is used whose styles src/mantine.css leaves out. */
const styled: Plugin = {
  name: 'styled',
  apply: 'build',
  generateBundle(_, bundle) {
    const styles = readFileSync(fileURLToPath(new URL('src/mantine.css', import.meta.url)), 'utf8');
    for (const chunk of Object.values(bundle))
      for (const [id, { renderedLength }] of Object.entries(chunk.type === 'chunk' ? chunk.modules : {})) {
        const component = id.includes('/@mantine/core/') ? /\/(\w+)\.module\.mjs$/.exec(id)?.[1] : undefined;
        if (component !== undefined && renderedLength > 0 && !styles.includes(`/${component}.css`))
          this.error(`src/mantine.css leaves out the styles of ${component}`);
      }
  },
};

export default defineConfig({
  plugins: [react(), styled],
  resolve: {
    alias: [
      {
        // Types come from gql/gql.ts. Its documents, which are those of all pages, stay out.
        find: /^(?:\.\.?\/)+gql\/gql\.js$/,
        replacement: fileURLToPath(new URL('src/documents.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() stays as it is: rewritten, it would not follow the color scheme that the page chooses.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4400', '/graphql': 'http://127.0.0.1:4400' } },
});
