import { type Finder, pattern, textBefore } from './pattern';

const { raw } = String;

const OCTET = raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const SAYS_IP = /(?:\bip(?:v4)?\b|address|adresse?|received|from|host|client|remote|\[|地址)[^\w\n]{0,4}(?:is )?$/i;
const SAYS_VERSION = /\b(?:version|release|ver?\.?):? ?$/i;
/** Networks behind routers, local links, masks, public resolvers, and PyPI's own servers tell of nobody. */
const NOBODYS =
  /^(?:0|10|127|255|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|23\d|8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9|151\.101|199\.232|146\.75)(?:\.|$)/;

/** Versions of four parts begin low ("opencv 4.10.0.84"); such an address must be named one. */
function isIpv4(match: RegExpExecArray): boolean {
  if (NOBODYS.test(match[0])) return false;
  const before = textBefore(match, 20);
  return Number.parseInt(match[0], 10) >= 32 ? !SAYS_VERSION.test(before) : SAYS_IP.test(before);
}

const isIpv6 = (match: RegExpExecArray) => {
  const groups = match[0].split(':').length;
  const pieces = match[0].split('::').length;
  return (pieces === 1 && groups === 8) || (pieces === 2 && groups <= 9);
};

/** The IP addresses of people, as mail headers tell them. */
export const IP_ADDRESSES: readonly Finder[] = [
  pattern('ip-address', raw`(?<![\w.@-]|[=<>~!]=|\w\/)${OCTET}(?:\.${OCTET}){3}(?![\w-]|\.\w)`, { accept: isIpv4 }),
  pattern('ip-address', raw`(?:(?<=ipv6:)|(?<![\w:.]))[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])`, {
    accept: isIpv6,
  }),
];
