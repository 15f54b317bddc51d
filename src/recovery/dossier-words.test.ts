import { expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { REHEARSED_WAYS } from '../account/rehearsal';
import { newRecord } from '../account/remember';
import { ALICE } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import { dossier, PROCEDURE } from './dossier';
import { dossierMarkdown } from './dossier-markdown';
import { FORM_URL } from './request/form-url';

const messages: Record<string, { message: string }> = english;
const said = (name: string) => messages[name.replaceAll('-', '_')]?.message;
const markdown = dossierMarkdown(dossier(newRecord(ALICE), NOW));
const lines = (pattern: RegExp) => [...markdown.matchAll(pattern)].map(([, text]) => text);

it('the printed page and the Markdown give the same advice, in the same words', () => {
  const steps = PROCEDURE.map((step) => said(`dossier_${step}_text`)?.replace('$ADDRESS$', FORM_URL));
  expect(lines(/^\d\. (.+)$/gm)).toEqual(steps);
});

it('and call things by the same names', () => {
  const titles = ['methods', 'codes', 'addresses', 'projects', 'rehearsed'].map((part) => said(`dossier_${part}`));
  expect(lines(/^## (.+)$/gm).slice(0, -1)).toEqual(titles);
  const ways = REHEARSED_WAYS.map((way) => said(`dossier_rehearsed_${way}`));
  expect(lines(/^- (.+): never tried$/gm)).toEqual(ways);
});
