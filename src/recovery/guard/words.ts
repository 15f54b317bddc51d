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

const list = (text: string) =>
  text
    .split(/,\s+/)
    .map((item) => item.trim())
    .filter(Boolean);

const WORDS: readonly Words[] = [
  {
    // English
    at: list('at[ -]sign'),
    place: list('at'),
    dot: list('dot, period'),
    email: list('e-?mail, mail, mailbox, write (?:to|me)'),
    password: list('pass-?words?, passwd, pswd, pass[ -]?phrases?, passcode'),
    code: list('codes?, t?otp, 2fa, mfa, authenticator, pin, (?:recovery|backup) keys?, one[ -]time passwords?'),
    phone: list('phone, telephone, tel, mobile, cell, cel, whatsapp, signal, telegram, sms, call, fax'),
    is: list("is, was, are, were, ['’]s, be, being, shows?, showed, says?, said, reads?, tried, typed, entered"),
    filler: list(`
      for, of, my, the, this, that, i, we, use, used, have, number, account, add?ress, app, it, should, always,
      key, secret, recovery, backup, code, pypi(?:\\.org)?, test\\.?pypi(?:\\.org)?,
      still, just, now, then, there, simply, really, actually, probably, old, new, current, previous, earlier, following, saved, stored, set, first, last, your, our`),
    part: list('(?:start(?:s|ed|ing)?|beg[ai]n(?:s|ning)?|end(?:s|ed|ing)?)(?: with| in)?'),
    noPassword: list(`
      yes, no, none, not, unknown, known, lost, works?, working, ok, okay, fine, forg[eo]t, remember, same,
      un?changed, changed, in?correct, correct, wrong, right, reset, n/?a, available, valid, invalid, expired,
      required, optional, enabled, disabled, missing, stored, saved, still, good, gone, empty, blank, hidden,
      secret, removed, redacted, never, nothing, rejected, refused, accepted, breached, compromised, leaked,
      weak, strong, old, new, both, confirmed, set, mine, see, hashed, encrypted, protected, unavailable,
      checked, done, too, also, only, pypi, testpypi, github, again, here, below, above, private, active, intact, field, box, input, prompt, label, button, page, form, hint, link, manager,
      random, present, functional, whatever, later, confidential, i, we, you, it, default, tbd, true, false, don,
      can, won, did, does`),
  },
  {
    // Spanish
    at: list('arroba'),
    place: list('en'),
    dot: list('punto'),
    email: list('correo(?: electr[oó]nico)?, direcci[oó]n'),
    password: list('contrase[nñ]as?, (?<![a-zñ])clave(?!s)(?: de acceso)?'),
    code: list('c[oó]digos?'),
    phone: list('tel[eé]fono, m[oó]vil, celular, n[uú]mero'),
    is: list('es, era, fue, son'),
    filler: list(
      'de, del, la, el, mi, para, en, cuenta, recuperaci[oó]n, secreta, autenticaci[oó]n, verificaci[oó]n, n[uú]mero, rescate, un, solo, uso, todav[ií]a, siempre, ahora, anterior, siguiente, guardada, antigua, nueva, actual, su, tu, respaldo',
    ),
    part: list('(?:empieza|comienza|termina)(?: por| con| en)?'),
    noPassword: list(`
      s[ií], olvidad, perdid, conocid, desconocid, funciona, correct, incorrect, v[aá]lid, inv[aá]lid, ningun,
      misma, cambiad, recuerd, igual, vigente, activ`),
  },
  {
    // French
    at: list('arr?obas?e?, a commercial'),
    place: list('chez'),
    dot: list('point'),
    email: list('courriel, adresse(?: [eé]lectronique)?, m[eé]l'),
    password: list('mots? de passe, mdp, code secret'),
    code: list(''),
    phone: list('t[eé]l[eé]phone, t[eé]l, portable'),
    is: list('est, [eé]tait, sont'),
    filler: list(
      'du, des, le, les, mon, ma, pour, compte, r[eé]cup[eé]ration, authentification, v[eé]rification, num[eé]ro, à usage unique, toujours, encore, maintenant, suivant, pr[eé]c[eé]dent, enregistr[eé], ancien, nouveau, actuel, votre, secours',
    ),
    part: list('(?:commence|finit|se termine) par'),
    noPassword: list(`
      oui, non, oubli, perdu, connu, inconnu, fonctionne, valide, invalide, aucun, même, chang, exact, souvien,
      connais, actif, bonne, bon`),
  },
  {
    // Japanese
    at: list('アットマーク, アット, あっと'),
    place: list(''),
    dot: list('ドット, どっと, 点'),
    email: list('メール(?:アドレス)?, メアド, アドレス'),
    password: list('パスワード, パスフレーズ, 暗証番号'),
    code: list('コード, 認証番号'),
    phone: list('電話(?:番号)?, 携帯(?:電話)?(?:番号)?'),
    is: list('は, が, を'),
    filler: list('の, pypi'),
    part: list('最初, 最後, 先頭, 末尾'),
    noPassword: list(''),
  },
  {
    // Portuguese (Brazil)
    at: list(''),
    place: list('em'),
    dot: list('ponto'),
    email: list(''),
    password: list('senhas?, palavras?[ -]passe'),
    code: list(''),
    phone: list('telefone, telem[oó]vel'),
    is: list('é, foi, s[aã]o'),
    filler: list(
      'do, da, minha, meu, conta, recupera[cç][aã]o, autentica[cç][aã]o, verifica[cç][aã]o, reserva, ainda, sempre, agora, seguinte, antiga, nova, atual, sua, seu',
    ),
    part: list('(?:come[cç]a|termina) com'),
    noPassword: list('sim, n[aã]o, esquecid, perdid, conhecid, desconhecid, nenhum, lembr, certa, mesm, ativ, sei'),
  },
  {
    // Ukrainian
    at: list('равлик, собачка, песик, ет'),
    place: list(''),
    dot: list('крапка'),
    email: list('пошт[аиуоюі]+, імейл, е-?мейл, мейл, електронн[а-яії]{1,3} (?:адрес|пошт)[а-яії]{1,3}, скриньк[аиуі]'),
    password: list('парол[яеіью][мвх]?и?'),
    code: list('код(?:и|у|ом|ів|ами)?'),
    phone: list('телефон[ауи]?, номер, мобільний'),
    is: list('це, є, був, була'),
    filler: list(
      'від, до, для, мій, моя, облікового, запису, відновлення, автентифікації, підтвердження, досі, ще, завжди, зараз, такий, старий, новий, мого, акаунта',
    ),
    part: list('починається (?:на|з), закінчується на'),
    noPassword: list('так, ні, забу, втрач, відом, невідом, працю, правильн, той, нема, пам, діє'),
  },
  {
    // Greek
    at: list('παπάκι, παπακι'),
    place: list('στο'),
    dot: list('τελεία, τελεια'),
    email: list('ηλεκτρονικ[ήό] (?:διεύθυνση|ταχυδρομείο), ταχυδρομείο, [ηι]?μ[έε]ιλ'),
    password: list('κωδικ[όο][ςσύυ]?(?: πρ[όο]σβασης| χρ[ήη]στη)?, συνθηματικ[όο][ύςυ]?'),
    code: list('κωδικ[όο][ςσύυί]?'),
    phone: list('τηλ[έε]φωνο?, κινητ[όο], αριθμ[όο]ς, τηλ'),
    is: list('είναι, ειναι, ήταν'),
    filler: list(
      'μου, του, της, για, το, λογαριασμού, αν[άα]κτησης, επαλ[ήη]θευσης, πιστοποίησης, ακόμα, πάντα, τώρα, εξής, παλιός, νέος',
    ),
    part: list('(?:αρχίζει|ξεκινάε?ι?|τελειώνει)(?: με| σε| από)?'),
    noPassword: list('ναι, όχι, ξεχασμ, χαμέν, γνωστ, άγνωστ, σωστ, λάθος, λειτουργεί, θυμάμαι, τον, το'),
  },
  {
    // German
    at: list('ät, klammeraffe, affenschwanz, at-zeichen'),
    place: list('bei'),
    dot: list('punkt'),
    email: list('postfach, (?:e-?)?mail-?adresse'),
    password: list('passwort, passw[öo]rter, kennwort, kennw[öo]rter, zugangswort'),
    code: list(`
      ,
      (?:wiederherstellungs|sicherheits|einmal|best[aä]tigungs|authentifizierungs|verifizierungs|zugangs|anmelde|backup-?|notfall|ersatz|reserve)codes?`),
    phone: list('telefon(?:nummer)?, handy(?:nummer)?, mobil(?:nummer)?, rufnummer'),
    is: list('ist, war, lautete?t?, sind, heißt'),
    filler: list(
      'für, mein, meine, vom, das, der, die, konto, zum, nummer, geheimer, immer, noch, jetzt, damals, folgendes, gespeichert, altes, neues, aktuelles, einfach, beim, bei, lautet',
    ),
    part: list('(?:beginnt|endet)(?: mit| auf)?, fängt mit'),
    noPassword: list(`
      ja, nein, vergessen, verloren, bekannt, unbekannt, richtig, falsch, gültig, ungültig, geht, funktioniert,
      keine?s?, gleich, geändert, abgelaufen, noch, vorhanden, weg, weiß, kenne, aktiv, stimmt, klappt, passt,
      siehe, da`),
  },
  {
    // Chinese (simplified)
    at: list('艾特, 圈a, 小老鼠'),
    place: list(''),
    dot: list('点'),
    email: list('邮箱, 电子?邮件, 邮件, 信箱'),
    password: list('密码(?:短语)?, 口令'),
    code: list('验证码, (?:恢复|备用|备份|重置)(?:代码|码|密钥), 动态码, 代码, 一次性密码'),
    phone: list('电话(?:号码)?, 手机(?:号码?)?, 微信'),
    is: list('是, 为, 就是'),
    filler: list('的, 我的, 一直, 地址, 账户, 号码, 还是, 仍然, 如下, 现在, 应该, 就'),
    part: list('开头, 结尾, 以, 前几位, 后几位'),
    noPassword: list(''),
  },
  {
    // Chinese (traditional)
    at: list(''),
    place: list(''),
    dot: list('點'),
    email: list('電子?郵件, 電郵, 郵箱, 郵件'),
    password: list('密碼, 通行碼'),
    code: list('驗證碼, (?:重置|重設|恢復|復原|備用|授權)碼, 代碼, 恢復(?:代碼|程式碼)'),
    phone: list('手機(?:號碼)?, 電話號碼'),
    is: list('為'),
    filler: list('帳號, 帳戶, 號碼, 還是, 仍然, 現在, 應該, 就'),
    part: list('開頭, 結尾, 前幾位, 後幾位'),
    noPassword: list(''),
  },
  {
    // Russian
    at: list('собак[аи], эт, sobaka'),
    place: list(''),
    dot: list('точка, tochka'),
    email: list('почт[аыуео]й?, емейл, имейл, ящик, электронн[а-я]{1,3} (?:адрес|почт)[а-я]{0,3}, мыло'),
    password: list('парол[ьяюеи][мй]?, (?<![a-z])parol'),
    code: list('код(?:ы|а|е|ов|ам|ами)?'),
    phone: list('тел, моб(?:ильный)?, вотсап'),
    is: list('это, был, была, есть, равен'),
    filler: list(
      'от, мой, аккаунта, уч[её]тной, записи, восстановления, аутентификации, подтверждения, вс[её], ещ[её], всегда, сейчас, такой, старый, новый, моего, на, для',
    ),
    part: list('(?:начинается|заканчивается)(?: с| на)?'),
    noPassword: list(`
      да, нет, забы, потер, утер, извест, неизвест, работа, верн, неверн, прав, неправ, тот, сброш, измен, помн,
      действ`),
  },
  {
    // Hebrew
    at: list('שטרודל, כרוכית, אט'),
    place: list(''),
    dot: list('נקודה'),
    email: list(`אי-?מייל, מייל, דוא["״']?ל, דואר(?: אלקטרוני)?`),
    password: list('סי?סמ[התא]י?(?: הכניסה)?'),
    code: list('קוד(?:ים|י)?'),
    phone: list('טלפון, נייד, פלאפון'),
    is: list('היא, הוא, היה, היתה, הייתה, זה'),
    filler: list(
      'שלי, של, [בלמ]-?pypi, ל, [לה]חשבון, ה?שחזור, ה?אימות, ה?גיבוי, ה?כניסה, עדיין, תמיד, עכשיו, הישנה, החדשה, הנוכחית, הקודמת',
    ),
    part: list('(?:מתחיל|נגמר|מסתיים)(?: ב-?| עם)?'),
    noPassword: list('כן, לא, נשכח, אבד, ידוע, נכונ, זוכר, עובד'),
  },
  {
    // Esperanto
    at: list('heliko, ĉe-signo'),
    place: list('ĉe'),
    dot: list('punkto'),
    email: list('retpoŝt(?:[ao]n?(?: adreso)?|adreso), retadreso'),
    password: list('pasvortoj?n?, pasfrazo'),
    code: list('kodo(?:j|n|jn)?'),
    phone: list('telefonnumero, telefono, poŝtelefono'),
    is: list('estas, estis'),
    filler: list('mia, por, konto, realira, restariga, aŭtentikiga, ankoraŭ, ĉiam, nun, la, malnova, nova, de'),
    part: list('(?:komenciĝas|finiĝas)(?: per)?'),
    noPassword: list('jes, ne, forges, perd, konat, nekonat, ĝust, funkci, memor, mi, valid'),
  },
  {
    // Korean
    at: list('골뱅이, 앳, 앹'),
    place: list(''),
    dot: list('점, 닷'),
    email: list('이메일, 메일'),
    password: list('비밀번호, 패스워드, 암호, 비번'),
    code: list('코드, 인증번호'),
    phone: list('전화(?:번호)?, 휴대폰, 핸드폰, 연락처'),
    is: list('는, 은, 이, 가, 를, 을'),
    filler: list('제, 내, 의, 번호, 주소, 아직, 항상, 다음, 지금, 여전히'),
    part: list('시작, 끝'),
    noPassword: list(''),
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
