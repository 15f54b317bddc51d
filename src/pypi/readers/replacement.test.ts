import { expect, it } from 'vitest';
import { domWith } from '../testing/sample-document';
import { readNoProjects, readNoTwoFactor } from './replacement';

const MARKER = '<input name="change_unverified_primary_email" type="hidden" value="1">';
const FIELD = '<input name="email" type="email">';
const form = (content: string) => `<form method="post">${content}</form>`;
const read = (content: string) => [readNoTwoFactor(domWith(content)), readNoProjects(domWith(content))];

it('the form that replaces the only address tells that there is neither a method nor a project', () => {
  expect(read(form(MARKER + FIELD))).toEqual([{ totp: false, securityDevices: [] }, []]);
});

it.each(['', form(FIELD), form('<input name="reverify_email_id">')])('nothing is told without it: %s', (content) => {
  expect(read(content)).toEqual(['absent', 'absent']);
});

it.each([form(MARKER), form(MARKER) + form(FIELD), form(MARKER + FIELD) + form('<input name="primary_email_id">')])(
  'nothing is believed that contradicts itself: %s',
  (content) => {
    expect(read(content)).toEqual(['unreadable', 'unreadable']);
  },
);
