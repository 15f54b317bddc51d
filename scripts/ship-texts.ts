import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Text {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

/** Texts are shipped without what is for translators alone, which is the greater part of them. */
export function shipTexts(): Plugin {
  let folder = '';
  return {
    name: 'ship-texts',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir, '_locales');
    },
    closeBundle() {
      for (const language of readdirSync(folder)) {
        const file = join(folder, language, 'messages.json');
        const texts: Record<string, Text> = JSON.parse(readFileSync(file, 'utf8'));
        writeFileSync(file, JSON.stringify(mapValues(texts, shipped)));
      }
    },
  };
}

/** Its message with the placeholders filled in by position, as the browser would do on loading it. */
export function shipped({ message, placeholders = {} }: Text): Pick<Text, 'message'> {
  const filled = message.replace(/\$(\w+)\$/g, (name, key: string) => placeholders[key.toLowerCase()]?.content ?? name);
  return { message: filled };
}

function mapValues<In, Out>(values: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
