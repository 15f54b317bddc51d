const { raw } = String;

const HEX = raw`[\da-f]`;
/** What stands between a name and the hash behind it. */
const IS = raw`(?: is| was)?[ \t:=#@("'\u0060*]{0,4}`;
const HASHES = raw`(?:${HEX}{7,128}(?![a-z\d])[,. ]{0,3}(?:and )?){1,6}`;
const GIT = raw`commits?|merge:|pick|fixup|squash|parents?|tree|blob|revs?|revisions?|changesets?|cherry-pick|git (?:show|checkout|switch|reset|revert|diff|log|merge|rebase|fetch|branch|bisect good|bisect bad)(?: --?[a-z]{1,20}){0,4}|HEAD(?: is now)? at|提交|коммит|コミット`;
const DIGEST = raw`sha|sha-?\d{1,3}|md5|blake2[bs]?(?:_?\d{3})?|crc-?32|checksums?|hash(?:es)?|digests?|etag|fingerprints?`;
const IDENTIFIER = raw`(?:request|trace|span|correlation|event|build|image|container|layer|object|node|device|client|app|project|account|dedup)[-_ ]?id|uuid|guid|event|deployment|transaction|txid|snapshot|artifact|(?:cache|primary|sort|partition) key|cf-ray|ray(?: id)?|container|image|gist`;
const PGP = raw`(?:gpg|pgp):?(?: --[a-z-]{1,30}| (?:public )?keys?(?: ids?)?){0,4}|(?:rsa|dsa|ecdsa|eddsa|ed25519) key(?: ids?)?|key ?id`;

/** Things that anybody can look up or that are in public files, and in which codes and tokens would be seen. */
const PUBLIC_THINGS: readonly RegExp[] = [
  // Public keys, certificates, signatures and signed messages.
  raw`-----BEGIN (?:PGP )?(?:[A-Z\d]{1,10} )?(?:PUBLIC KEY|CERTIFICATE|SIGNATURE|SSH SIGNATURE|CERTIFICATE REQUEST)(?: BLOCK)?-----(?:[\w+/=\s.:]|-(?!----BEGIN)){0,8000}?-----END`,
  raw`(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com) AAAA[\w+/=]{1,2000}`,
  // Digests, by their name before them or a file's behind them.
  raw`(?:sha\d{1,3}|md5)[-:=]{1,2}[\w+/]{16,128}=*`,
  raw`"(?:integrity|digest|checksum|signature|sig|certificate|cert|public_?key|rawbytes)": ?"[^"\n]{1,4000}"`,
  raw`data:[\w/+.;-]{1,60},[\w+/=%]*|;base64,[\w+/=]*`,
  raw`(?<![\w/])(?:${HEX}{2}/){1,2}${HEX}{28,62}/`,
  raw`(?<![a-z\d])(?:${HEX}{32}|${HEX}{40}|${HEX}{56}|${HEX}{64}|${HEX}{96}|${HEX}{128}) [ *][\w./-]{1,200}\.\w`,
  raw`(?<![a-z])(?:(?:${GIT}|${DIGEST}|${IDENTIFIER})(?:[ _-]?(?:hash(?:es)?|ids?|sha|sums?))?|${PGP})${IS}(?:0x)?${HASHES}`,
  raw`(?<![a-z])md5 \([^()\n]{1,100}\) = ${HEX}{32}`,
  raw`(?:commit|tree|blob)/${HEX}{7,64}|git\+\S{1,200}?@${HEX}{7,64}`,
  raw`(?<![\w-])(?:i|vol|ami|snap|sg|subnet|vpc|eni|rtb|igw|eipalloc|fs)-${HEX}{8,17}(?![\w-])|W/"[\w+/=-]{8,80}"`, // AWS, weak ETags
  raw`(?<!\d)(?:100(?:644|755|664)|040000|120000|160000)(?!\d)`, // Git's file modes
  raw`(?<![\w-])${HEX}{8}-(?:${HEX}{4}-){3}${HEX}{12}(?![\w-])`,
  raw`(?<![\w:])(?:md5:)?${HEX}{2}(?::${HEX}{2}){5}(?:(?::${HEX}{2}){10,26})?(?![\w:])`,
  raw`(?<![a-z\d])(?:${HEX}{4} {1,2}){9}${HEX}{4}(?![a-z\d])`,
  raw`(?<![\w:])(?=[23f]${HEX}{3}:)(?:${HEX}{1,4}:){7}${HEX}{1,4}(?![\w:])`, // an IPv6 address
  // Lines of a hex dump: an offset, then bytes.
  raw`^[ \t>]{0,20}(?:0x${HEX}{2,16}:|${HEX}{6,16}[: \t])[ \t]{0,3}(?:${HEX}{2,8}[ \t]{1,3}){3,16}(?:${HEX}{2,8})?(?![a-z\d]).*$`,
  raw`^[ \t>]{0,20}${HEX}{3}0 {1,2}(?:${HEX}{4} ){7,8}(?:${HEX}{4})?$`,
  raw`(?<![\w-])(?:${HEX}{2}[ ]){15}${HEX}{2}(?![\w-])|fromhex\([^)\n]{0,200}`,
  raw`(?<!\w)(?:0x(?:0000|ffff)${HEX}{4,12}|ffff${HEX}{12})(?!\w)|(?<= at )0x${HEX}{4,16}(?!\w)`,
  // PyPI's own file names, dates with or without a time, and numbers of publications.
  raw`(?:Test)?PyPI-Recovery-Codes-[\w.-]{1,50}?-(?:19|20)\d\d-[\d-]{5}T[\d_:.]{2,20}`,
  raw`(?<![\w.])(?:19|20)\d\d([-./]?)(?:0\d|1[0-2])\1[0-3]\d(?:[T _-]?[0-2]\d[:_-]?[0-5]\d(?:[:_-]?[0-5]\d(?:[.,]\d{1,9})?)?(?: ?Z| ?[+-]\d\d:?\d\d)?)?(?![\w])`,
  raw`(?<![\w])(?:ISBN|ISSN|ORCID|DOI|arXiv|CVE|GHSA|PYSEC|OSV|RFC|PEP|CWE)(?: id)?(?:[ :-]|-1[03]:? ?){1,2}[\dx][\w./-]*`,
].map((source) => new RegExp(source, 'gimu'));

/** Web addresses: their paths name pages, unless a piece is as long as a code. Their queries' secrets are links' own. */
const URLS =
  /(?<!\w)(?:(?:https?|ssh|git):\/\/|(?:[a-z\d-]{1,63}\.){1,3}(?:com|org|net|io|dev|page)(?=\/))[^\s"'<>()[\],;|`]+/giu;

/** A text of the same length, with what is known to be public blanked by a character that no text has otherwise. */
export function withoutPublicThings(text: string): string {
  const blank = (found: string) => '\u0000'.repeat(found.length);
  const blankUrl = (url: string) =>
    url.replace(/(?<![a-z\d])[\da-f]{16}(?![a-z\d])|[\s\S]/gi, (part) => (part.length > 1 ? part : '\u0000'));
  return PUBLIC_THINGS.reduce((rest, regex) => rest.replace(regex, blank), text).replace(URLS, blankUrl);
}
