import { foldPassphrase } from "./fold-passphrase.ts";

/**
 * What people choose first, in the languages of this site and some more; digits before and behind are taken off
 * before looking. Only what can reach twelve signs with a number or by being written twice matters here.
 */
const WORDS = `
password passw0rd p@ssword p@ssw0rd passwort motdepasse mot de passe contrasena contraseña clave secreta parola
пароль мойпароль парольпароль qwerty йцукен nenosiri neno la siri nywila şifre sifre senha hasło wachtwoord
كلمة السر كلمة المرور كلمه السر باسورد सांकेतिक शब्द पासवर्ड मेरा पासवर्ड 密码 我的密码 密碼 我的密碼 mima wodemima
letmein welcome welcomeback iloveyou iloveyouforever ilovemyself ilovemymom ilovejesus jesuschrist godisgood
godisgreat inshallah bismillah alhamdulillah allahuakbar mashallah subhanallah mohammed muhammad amour teamo teamomucho
tequiero jetaime jetaimefort nakupenda nakupenda sana ялюблютебя люблютебя любовь princess princesa principessa
sunshine football futbol fútbol baseball superman batman spiderman pokemon monkey dragon master michael jennifer
administrator administrador administrateur администратор admin adminadmin root user guest test testing testtest
changeme changeit default secret secretpassword mysecret nopassword mypassword thepassword newpassword yourpassword
computer internet whatever trustno1 starwars liverpool manchester barcelona realmadrid chelsea arsenal
teacher teacherteacher student students school myschool classroom mwalimu mwanafunzi shule profesor profesora maestra
maestro alumno escuela colegio professeur enseignant eleve élève école enseignante учитель учительница ученик школа
معلم معلمة مدرس مدرسة طالب مدرستي अध्यापक शिक्षक शिक्षिका विद्यार्थी विद्यालय 老师 老師 学生 學生 学校 學校 lisan lisanlisan لسان
artificialintelligence intelligenceartificielle inteligenciaartificial искусственныйинтеллект 人工智能 人工智慧 ذكاء اصطناعي
correcthorsebatterystaple correct horse battery staple onetwothreefour abc abcabc abcd aaaa asdf asdfasdf qazwsx
qazwsxedc zaqwsx zaq1zaq1 q1w2e3r4t5y6 q1w2e3r4t5 1q2w3e4r5t6y 1q2w3e4r5t 1qaz2wsx3edc 1qaz2wsx qwerty123456 qweasdzxc
qwertyqwerty asdfghasdfgh zxcvbn zxcvbnm qwertyuiop asdfghjkl azerty azertyuiop qwertz qwertzuiop
hindustan india bharat jaimatadi jaishriram omnamahshivaya krishna ganesh kenya tanzania uganda nairobi africa
espana españa mexico méxico colombia argentina france paris россия москва спартак привет приветпривет
woaini 我爱你 我愛你 woaini1314 5201314 1314520 a123456 123456a
`;

const entries = WORDS.trim()
  .split(/\n/)
  .flatMap((line) => line.split(/\s+/));

/** Folded as passphrases are; phrases of several words also whole. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  [
    ...entries,
    "mot de passe",
    "neno la siri",
    "كلمة السر",
    "كلمة المرور",
    "सांकेतिक शब्द",
    "मेरा पासवर्ड",
    "nakupenda sana",
    "clave secreta",
    "ذكاء اصطناعي",
    "correct horse battery staple",
  ].map(foldPassphrase),
);

/** Rows of keyboards, alphabets and digits, as a finger walks along them. */
export const KEYBOARD_ROWS: readonly string[] = [
  "0123456789",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertzuiopasdfghjklyxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
  "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
].map(foldPassphrase);
