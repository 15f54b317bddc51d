import { expect, it } from 'vitest';
import { domainOf, isSameDomain } from './address-domain';

it.each([
  ['a…e@example.org', 'example.org'],
  ['alice@EXAMPLE.org', 'example.org'],
  ['"x@example.net"@example.org', 'example.org'],
])('%s is on %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});

it.each([
  ['example.org', 'example.org', true],
  ['mail.example.org', 'example.org', true],
  ['notexample.org', 'example.org', false],
  ['example.org.evil.net', 'example.org', false],
  ['example.net', 'example.org', false],
])('%s goes with %s: %s', (a, b, same) => {
  expect(isSameDomain(a, b)).toBe(same);
  expect(isSameDomain(b, a)).toBe(same);
});
