/**
 * The words beside which private data stands, in PyPI's 14 languages (`KNOWN_LOCALES`, August 2026), as pieces of regular
 * expressions. The terms are PyPI's own where it has some, and what people say instead.
 */
interface Words {
  /** What people write for "@". Words that are also said of places ("at") stand in `place`. */
  at: string[];
  place: string[];
  dot: string[];
  email: string[];
  password: string[];
  /** A recovery code or a one-time code. */
  code: string[];
  phone: string[];
  /** What links a word to its value: "my password IS hunter2". */
  is: string[];
  /** What stands between both: "my password FOR PyPI is hunter2". */
  filler: string[];
  /** How a cut code is told: "it STARTS WITH a1b2". */
  part: string[];
  /** Begins of words that follow "password:" in place of one: "password: FORGOTTEN". */
  noPassword: string[];
}

const WORDS: readonly Words[] = [
  {
    // English
    at: ['at[ -]sign'],
    place: ['at'],
    dot: ['dot', 'period'],
    email: ['e-?mail', 'mail', 'mailbox', 'write (?:to|me)'],
    password: ['passwords?', 'passwd', 'passphrase', 'passcode'],
    code: ['codes?', 't?otp', '2fa', 'mfa', 'authenticator', 'pin'],
    phone: ['phone', 'telephone', 'tel', 'mobile', 'cell', 'whatsapp', 'signal', 'telegram', 'sms', 'call', 'fax'],
    is: ['is', 'was', 'are', 'were', "['’]s", 'be', 'being', 'shows?', 'showed', 'says?', 'said', 'reads?', 'tried', 'typed', 'entered'],
    filler: ['for', 'of', 'my', 'the', 'this', 'that', 'i', 'we', 'use', 'used', 'have', 'number', 'account', 'add?ress', 'app', 'it', 'should', 'always', 'key', 'secret', 'recovery', 'backup', 'code', 'pypi', 'testpypi'],
    part: ['(?:start(?:s|ed|ing)?|beg[ai]n(?:s|ning)?|end(?:s|ed|ing)?)(?: with| in)?'],
    noPassword: ['yes', 'no', 'none', 'not', 'unknown', 'known', 'lost', 'works?', 'working', 'ok', 'okay', 'fine', 'forg[eo]t', 'remember', 'same', 'un?changed', 'changed', 'in?correct', 'correct', 'wrong', 'right', 'reset', 'n/?a', 'available', 'valid', 'invalid', 'expired', 'required', 'optional', 'enabled', 'disabled', 'missing', 'stored', 'saved', 'still', 'good', 'gone', 'empty', 'blank', 'hidden', 'secret', 'removed', 'redacted', 'never', 'nothing', 'rejected', 'refused', 'accepted', 'breached', 'compromised', 'leaked', 'weak', 'strong', 'old', 'new', 'both', 'confirmed', 'set', 'mine', 'see', 'hashed', 'encrypted', 'protected', 'unavailable', 'checked', 'done', 'too', 'also', 'only', 'pypi', 'testpypi', 'github', 'again', 'here', 'below', 'above', 'private', 'active', 'intact', 'random', 'present', 'functional', 'whatever', 'later', 'confidential', 'i', 'we', 'you', 'it', 'default', 'tbd', 'true', 'false', 'don', 'can', 'won', 'did', 'does'],
  },
  {
    // Spanish
    at: ['arroba'],
    place: ['en'],
    dot: ['punto'],
    email: ['correo(?: electr[oó]nico)?'],
    password: ['contrase[nñ]as?', '(?<![a-zñ])clave(?!s)'],
    code: ['c[oó]digos?'],
    phone: ['tel[eé]fono', 'm[oó]vil', 'celular'],
    is: ['es', 'era', 'fue', 'son'],
    filler: ['de', 'del', 'la', 'el', 'mi', 'para', 'en', 'cuenta', 'recuperaci[oó]n', 'secreta', 'autenticaci[oó]n', 'n[uú]mero'],
    part: ['(?:empieza|comienza|termina)(?: por| con| en)?'],
    noPassword: ['s[ií]', 'olvidad', 'perdid', 'conocid', 'desconocid', 'funciona', 'correct', 'incorrect', 'v[aá]lid', 'inv[aá]lid', 'ningun', 'misma', 'cambiad', 'recuerd', 'igual', 'vigente', 'activ'],
  },
  {
    // French
    at: ['arr?obas?e?', 'a commercial'],
    place: ['chez'],
    dot: ['point'],
    email: ['courriel', 'adresse'],
    password: ['mots? de passe', 'mdp'],
    code: [],
    phone: ['t[eé]l[eé]phone', 't[eé]l', 'portable'],
    is: ['est', '[eé]tait', 'sont'],
    filler: ['du', 'des', 'le', 'les', 'mon', 'ma', 'pour', 'compte', 'r[eé]cup[eé]ration', 'authentification', 'num[eé]ro'],
    part: ['(?:commence|finit|se termine) par'],
    noPassword: ['oui', 'non', 'oubli', 'perdu', 'connu', 'inconnu', 'fonctionne', 'valide', 'invalide', 'aucun', 'même', 'chang', 'exact', 'souvien', 'connais', 'actif', 'bonne', 'bon'],
  },
  {
    // Japanese
    at: ['アットマーク', 'アット', 'あっと'],
    place: [],
    dot: ['ドット', 'どっと', '点'],
    email: ['メール(?:アドレス)?'],
    password: ['パスワード', '暗証番号'],
    code: ['コード', '認証番号'],
    phone: ['電話(?:番号)?', '携帯(?:電話)?(?:番号)?'],
    is: ['は', 'が', 'を'],
    filler: ['の', 'pypi'],
    part: ['最初', '最後', '先頭', '末尾'],
    noPassword: [],
  },
  {
    // Portuguese (Brazil)
    at: [],
    place: ['em'],
    dot: ['ponto'],
    email: [],
    password: ['senhas?'],
    code: [],
    phone: ['telefone', 'telem[oó]vel'],
    is: ['é', 'foi', 's[aã]o'],
    filler: ['do', 'da', 'minha', 'meu', 'conta', 'recupera[cç][aã]o', 'autentica[cç][aã]o'],
    part: ['(?:come[cç]a|termina) com'],
    noPassword: ['sim', 'n[aã]o', 'esquecid', 'perdid', 'conhecid', 'desconhecid', 'nenhum', 'lembr', 'certa', 'mesm', 'ativ', 'sei'],
  },
  {
    // Ukrainian
    at: ['равлик', 'собачка', 'песик', 'ет'],
    place: [],
    dot: ['крапка'],
    email: ['пошт[аиуоюі]+', 'імейл', 'електронн[а-яії]{1,3} (?:адрес|пошт)[а-яії]{1,3}', 'скриньк[аиуі]'],
    password: ['парол[яеіью][мвх]?и?'],
    code: ['код(?:и|у|ом|ів|ами)?'],
    phone: ['телефон[ауи]?', 'номер'],
    is: ['це', 'є', 'був', 'була'],
    filler: ['від', 'до', 'для', 'мій', 'моя', 'облікового', 'запису', 'відновлення', 'автентифікації', 'підтвердження'],
    part: ['починається (?:на|з)', 'закінчується на'],
    noPassword: ['так', 'ні', 'забу', 'втрач', 'відом', 'невідом', 'працю', 'правильн', 'той', 'нема', 'пам', 'діє'],
  },
  {
    // Greek
    at: ['παπάκι', 'παπακι'],
    place: ['στο'],
    dot: ['τελεία', 'τελεια'],
    email: ['ηλεκτρονικ[ήό] (?:διεύθυνση|ταχυδρομείο)', 'ταχυδρομείο'],
    password: ['κωδικ[όο][ςσύυ]?(?: πρ[όο]σβασης| χρ[ήη]στη)?', 'συνθηματικ[όο]'],
    code: ['κωδικ[όο][ςσύυί]?'],
    phone: ['τηλ[έε]φωνο?', 'κινητ[όο]', 'τηλ'],
    is: ['είναι', 'ειναι', 'ήταν'],
    filler: ['μου', 'του', 'της', 'για', 'το', 'λογαριασμού', 'αν[άα]κτησης', 'επαλ[ήη]θευσης', 'πιστοποίησης'],
    part: ['(?:αρχίζει|ξεκινάε?ι?|τελειώνει)(?: με| σε| από)?'],
    noPassword: ['ναι', 'όχι', 'ξεχασμ', 'χαμέν', 'γνωστ', 'άγνωστ', 'σωστ', 'λάθος', 'λειτουργεί', 'θυμάμαι', 'τον', 'το'],
  },
  {
    // German
    at: ['ät', 'klammeraffe', 'affenschwanz', 'at-zeichen'],
    place: ['bei'],
    dot: ['punkt'],
    email: ['postfach', '(?:e-?)?mail-?adresse'],
    password: ['passwort', 'kennwort', 'zugangswort'],
    code: ['(?:wiederherstellungs|sicherheits|einmal|best[aä]tigungs|authentifizierungs|verifizierungs|zugangs|anmelde|backup-?|notfall)codes?'],
    phone: ['telefon(?:nummer)?', 'handy(?:nummer)?', 'mobil(?:nummer)?', 'rufnummer'],
    is: ['ist', 'war', 'lautete?t?', 'sind', 'heißt'],
    filler: ['für', 'mein', 'meine', 'vom', 'das', 'der', 'die', 'konto', 'zum', 'nummer', 'geheimer'],
    part: ['(?:beginnt|endet)(?: mit| auf)?', 'fängt mit'],
    noPassword: ['ja', 'nein', 'vergessen', 'verloren', 'bekannt', 'unbekannt', 'richtig', 'falsch', 'gültig', 'ungültig', 'geht', 'funktioniert', 'keine?s?', 'gleich', 'geändert', 'abgelaufen', 'noch', 'vorhanden', 'weg', 'weiß', 'kenne', 'aktiv', 'stimmt', 'klappt', 'passt', 'siehe', 'da'],
  },
  {
    // Chinese (simplified)
    at: ['艾特', '圈a', '小老鼠'],
    place: [],
    dot: ['点'],
    email: ['邮箱', '电子?邮件', '邮件', '信箱'],
    password: ['密码', '口令'],
    code: ['验证码', '恢复(?:代码|码)', '动态码', '代码', '一次性密码'],
    phone: ['电话(?:号码)?', '手机(?:号码?)?', '微信'],
    is: ['是', '为', '就是'],
    filler: ['的', '我的', '一直', '地址', '账户'],
    part: ['开头', '结尾', '以', '前几位', '后几位'],
    noPassword: [],
  },
  {
    // Chinese (traditional)
    at: [],
    place: [],
    dot: ['點'],
    email: ['電子?郵件', '電郵', '郵箱', '郵件'],
    password: ['密碼', '通行碼'],
    code: ['驗證碼', '(?:重置|重設|恢復|復原|備用|授權)碼', '代碼', '恢復(?:代碼|程式碼)'],
    phone: ['手機(?:號碼)?', '電話號碼'],
    is: ['為'],
    filler: ['帳號', '帳戶'],
    part: ['開頭', '結尾', '前幾位', '後幾位'],
    noPassword: [],
  },
  {
    // Russian
    at: ['собак[аи]', 'эт', 'sobaka'],
    place: [],
    dot: ['точка', 'tochka'],
    email: ['почт[аыуео]й?', 'емейл', 'имейл', 'ящик', 'электронн[а-я]{1,3} (?:адрес|почт)[а-я]{0,3}', 'мыло'],
    password: ['парол[ьяюе][мй]?', '(?<![a-z])parol'],
    code: ['код(?:ы|а|е|ов|ам|ами)?'],
    phone: ['тел', 'моб(?:ильный)?', 'вотсап'],
    is: ['это', 'был', 'была', 'есть', 'равен'],
    filler: ['от', 'мой', 'аккаунта', 'уч[её]тной', 'записи', 'восстановления', 'аутентификации', 'подтверждения'],
    part: ['(?:начинается|заканчивается)(?: с| на)?'],
    noPassword: ['да', 'нет', 'забы', 'потер', 'утер', 'извест', 'неизвест', 'работа', 'верн', 'неверн', 'прав', 'неправ', 'тот', 'сброш', 'измен', 'помн', 'действ'],
  },
  {
    // Hebrew
    at: ['שטרודל', 'כרוכית', 'אט'],
    place: [],
    dot: ['נקודה'],
    email: ['אי-?מייל', 'מייל', 'דוא["״\']?ל', 'דואר'],
    password: ['סי?סמ[התא]י?'],
    code: ['קוד(?:ים|י)?'],
    phone: ['טלפון', 'נייד', 'פלאפון'],
    is: ['היא', 'הוא', 'היה', 'היתה', 'הייתה', 'זה'],
    filler: ['שלי', 'של', 'ל', 'לחשבון', 'ה?שחזור', 'ה?אימות'],
    part: ['(?:מתחיל|נגמר|מסתיים)(?: ב-?| עם)?'],
    noPassword: ['כן', 'לא', 'נשכח', 'אבד', 'ידוע', 'נכונ', 'זוכר', 'עובד'],
  },
  {
    // Esperanto
    at: ['heliko', 'ĉe-signo'],
    place: ['ĉe'],
    dot: ['punkto'],
    email: ['retpoŝt[ao]n?(?: adreso)?', 'retadreso'],
    password: ['pasvorton?'],
    code: ['kodo(?:j|n|jn)?'],
    phone: ['telefono', 'poŝtelefono'],
    is: ['estas', 'estis'],
    filler: ['mia', 'por', 'konto', 'realira', 'aŭtentikiga'],
    part: ['(?:komenciĝas|finiĝas)(?: per)?'],
    noPassword: ['jes', 'ne', 'forges', 'perd', 'konat', 'nekonat', 'ĝust', 'funkci', 'memor', 'mi', 'valid'],
  },
  {
    // Korean
    at: ['골뱅이', '앳', '앹'],
    place: [],
    dot: ['점', '닷'],
    email: ['이메일', '메일'],
    password: ['비밀번호', '패스워드', '암호', '비번'],
    code: ['코드', '인증번호'],
    phone: ['전화(?:번호)?', '휴대폰', '핸드폰', '연락처'],
    is: ['는', '은', '이', '가', '를', '을'],
    filler: ['제', '내', '의', '번호', '주소'],
    part: ['시작', '끝'],
    noPassword: [],
  },
];

/** All languages' words of one sort, as the alternatives of an expression; the longest first, as the first that fits is taken. */
export const anyOf = (sort: keyof Words): string =>
  `(?:${[...new Set(WORDS.flatMap((words) => words[sort]))].sort((a, b) => b.length - a.length).join('|')})`;

/** The words for "@" in scripts that need no gap around them: "alice艾特example.org". */
export const UNSPACED_AT = `(?:${WORDS.flatMap(({ at }) => at)
  .filter((word) => /^\P{Script=Latin}/u.test(word))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/**
 * Whether a word for "@" that is also said of places stands with a dot in words of the same language: "at some point in" is
 * no address.
 */
export const isPlaceWithDot = (place: string, domain: string): boolean =>
  WORDS.some(
    (words) =>
      words.place.includes(place.toLowerCase()) &&
      words.dot.some((dot) => new RegExp(`[ _-]${dot}[ _-]`, 'iu').test(domain)),
  );
