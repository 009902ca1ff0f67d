/** The page's languages: each word stands below in this order, and the button turns in it. */
const LANGUAGES = [{code: 'zh', tag: 'zh-CN'}, {code: 'en', tag: 'en'}];

/**
 * What the page says, in each of them; {@code language} names the next one. What the service says
 * comes from it in Chinese and in English, and the field's words are the library's.
 */
const WORDS = {
  title: ['医保待遇', 'Medical cover'],
  estimateOnly: ['估算，以经办机构结算为准', 'An estimate: what the agency settles holds'],
  agencyPhone: ['经办机构电话', 'Agency’s phone'],
  noPhone: ['本页没有，请向参保地经办机构或村（居）委会询问', 'not known here: ask your agency or village committee'],
  language: ['English', '中文'],
  typeSize: ['字号', 'Type size'],
  size1: ['标准', 'Normal'],
  size2: ['大', 'Large'],
  size3: ['特大', 'Larger'],
  skip: ['跳到内容', 'Skip to the content'],
  year: ['年度', 'Year'],
  wait: ['正在查询……', 'Asking…'],
  again: ['再试一次', 'Try again'],
  signInAgain: ['重新登录', 'Sign in again'],
  unreachable: [
    '现在连不上服务。您填写的内容还在，等有网络时再试一次。',
    'The service cannot be reached now. What you typed is kept: try again when there is a network.',
  ],
  expired: ['登录已过期，您填写的内容还在。', 'Your sign-in has ended. What you typed is kept.'],
  trace: ['编号', 'Trace'],
  clause: ['依据', 'Rests on'],
  reading: ['解读', 'Readings'],
  unchecked: ['未经核对：仅有二手来源', 'unchecked: known second-hand only'],
  yuan: ['元', ' yuan'],
  to: ['至', 'to'],
  dayOf: ['{year}年{month}月{date}日', '{iso}'],
  unknown: ['算不出', 'not computable'],
  unlimited: ['不封顶', 'no limit'],

  // Who is asking.
  who: ['请选择一位示例人员', 'Choose a sample person'],
  whoNote: [
    '这里的人都是虚构的。正式使用时，这一步是登录。',
    'All of them are invented. In earnest, this step is signing in.',
  ],
  change: ['换人', 'Change'],

  // Am I covered?
  enrollment: ['参保', 'Cover'],
  enrollmentTitle: ['我参保了吗', 'Am I covered?'],
  scheme: ['险种', 'Scheme'],
  region: ['参保地', 'Region'],
  category: ['人员身份', 'Category'],
  since: ['自', 'since'],
  coverage: ['待遇享受期', 'Covered'],
  noCoverage: ['这一年没有待遇享受期', 'no cover in this year'],
  waiting: ['等待期', 'Wait'],
  waitingText: [
    '要等 {months} 个月；从 {until} 起可以报销。',
    'There is a wait of {months} months: cover begins on {until}.',
  ],
  premium: ['个人缴费', 'Premium'],
  standard: ['缴费标准', 'Standard'],
  subsidy: ['财政资助', 'Subsidy'],
  due: ['自己应缴', 'You owe'],
  supplement: ['补充险（自愿）', 'Supplement (voluntary)'],
  paid: ['已缴', 'paid'],
  unpaid: ['还没有缴', 'not paid yet'],
  collection: ['集中缴费期', 'Payment period'],
  untilDay: ['截至', 'until'],
  channels: ['到哪里缴', 'Where to pay'],
  notStated: ['文件没有写', 'not stated in the documents'],

  // What is left?
  quota: ['额度', 'Left'],
  quotaTitle: ['今年还剩多少', 'What is left this year?'],
  used: ['已用', 'used'],
  left: ['还剩', 'left'],
  limit: ['限额', 'limit'],
  deductible: ['起付标准', 'Deductible'],
  met: ['已付', 'met'],
  toMeet: ['还差', 'to meet'],
  payRate: ['支付比例', 'Rate'],
  ownPayment: ['今年个人负担', 'Own payment this year'],
  alert: ['费用预警线', 'Alert line'],
  alertReached: [
    '已经达到预警线（{threshold} 元）。医保部门会核实您家的困难，您不用做什么。',
    'The alert line of {threshold} yuan is reached. The agency looks into it; you need do nothing.',
  ],
  alertDistance: [
    '离预警线（{threshold} 元）还有 {distance} 元。',
    '{distance} yuan below the alert line of {threshold} yuan.',
  ],
  asOf: ['记录更新于', 'Record of'],

  // What would it cost?
  estimate: ['试算', 'Estimate'],
  estimateTitle: ['这次能报多少', 'What will be paid?'],
  start: ['您手里有什么', 'What do you have?'],
  fromSheet: ['有结算单', 'A settlement sheet'],
  fromTotal: ['只知道总费用', 'Only the total'],
  fromTotalNote: [
    '不知道自费部分时，按全部费用都在政策范围内算，实际自己付的会更多。这个地方的文件写明了基本医保怎样支付，才算得出结果。',
    'Where the own part is not known, all of the bill is taken to be in scope: you will pay more than this says. It works only where the region’s documents state what basic insurance pays.',
  ],
  visit: ['就医情况', 'The visit'],
  money: ['费用', 'The bill'],
  date: ['费用发生日', 'Day'],
  care: ['就医类别', 'Kind of care'],
  referral: ['转诊', 'Referral'],
  place: ['医院在哪里', 'Where the hospital is'],
  level: ['医院级别', 'Hospital’s level'],
  level1: ['一级（乡镇卫生院）', 'Level 1 (township)'],
  level2: ['二级（县医院）', 'Level 2 (county)'],
  level3: ['三级（市、省医院）', 'Level 3 (city, province)'],
  notKnown: ['不清楚', 'Not known'],
  compute: ['算一算', 'Work it out'],
  patientPays: ['自己要付', 'You pay'],
  patientInScope: ['自付（范围内）', 'You (in scope)'],
  patientOutside: ['自付（范围外）', 'You (outside)'],
  atLeast: ['，至少', ', at least'],
  uncertain: ['不确定的部分', 'Uncertain'],
  unknownPart: ['算不出的部分', 'Not computable'],
  ofTotal: ['占总费用', 'Of the whole bill'],
  ofInScope: ['占政策范围内费用', 'Of the in-scope bill'],
  bounded: ['{names}支付多少还不能确定，结果是从最少到最多的区间。', 'What is paid by {names} is not certain: the answer runs from the least to the most.'],
  and: ['、', ', '],
  missing: ['还缺什么', 'What is missing'],
  useSheet: ['改填结算单', 'Fill in the sheet instead'],
  steps: ['一步一步怎样算', 'Step by step'],
  arithmetic: ['看算式', 'The arithmetic'],
  base: ['计算基数', 'Base'],
  limitLeft: ['限额还剩', 'Left of the limit'],
  from: ['出自', 'From'],
  onApplication: ['要申请才有', 'on application'],
  GIVEN: ['按您填的', 'as you gave it'],
  NOT_COVERED: ['不支付', 'pays nothing'],
  NOT_COMPUTABLE: ['算不出', 'not computable'],
  ifReferred: ['要是按规定转诊，自己只付', 'Referred by rule, you would pay'],
  notes: ['还有这些规定', 'What else the documents say'],
  print: ['打印', 'Print'],
  picture: ['存为图片', 'Save as a picture'],
  pictureHint: ['长按图片可以保存或转发', 'Press long to save or send it'],
  close: ['关闭', 'Close'],
  why: ['这些数从哪里来', 'Where this comes from'],

  // The settlement sheet.
  total: ['医疗费总额', 'Whole bill'],
  totalNote: ['这次看病的全部费用。', 'All that this visit cost.'],
  fullOwn: ['全自费金额', 'Not covered at all'],
  fullOwnNote: ['医保目录以外的药和项目，全部自己付。', 'Drugs and services outside the catalogue.'],
  overLimit: ['超限价自费费用', 'Above the price limit'],
  overLimitNote: ['价格超过医保限价的那一部分。', 'What is above the insurance’s price limits.'],
  firstOwn: ['先行自付金额', 'Own share first'],
  firstOwnNote: ['有些药和检查要先自己付一部分，剩下的再报。', 'For some items one pays a share before the rest counts.'],
  inScope: ['符合政策范围金额', 'In-scope cost'],
  inScopeNote: ['能算进报销的费用：总额减去上面三项。不填就替您算。', 'What counts: the total less the three above. Left empty, it is worked out.'],
  classA: ['其中甲类', 'Of it class A'],
  classANote: ['门诊才要填：甲类药品和项目。', 'Outpatient only: items of class A.'],
  classB: ['其中乙类', 'Of it class B'],
  classBNote: ['门诊才要填：乙类药品和项目。', 'Outpatient only: items of class B.'],
  basic: ['基本医保统筹基金支付', 'Paid by basic insurance'],
  basicNote: ['结算单上已经写了就照抄；没有就空着。', 'Copy it if the sheet has it, else leave it empty.'],
  critical: ['大病保险支付', 'Paid by critical illness'],
  criticalNote: ['职工写“职工大额补助支付”。没有就空着；写了 0 就填 0。', 'For employees the large-sum supplement. Empty if the sheet is silent; 0 if it says 0.'],
  badAmount: ['请填金额，比如 1234.56', 'Type an amount such as 1234.56'],
  needed: ['请填这一项', 'This is needed'],
  partsAboveTotal: ['三项自费加起来不能大于总费用', 'The own parts cannot exceed the total'],
  inScopeAboveTotal: ['政策范围内费用不能大于总费用', 'The in-scope cost cannot exceed the total'],
  inScopeAboveRest: ['政策范围内费用不能大于总费用减去上面三项', 'The in-scope cost cannot exceed the total less the own parts'],
  settledAboveInScope: ['各层支付加起来不能大于政策范围内费用', 'What is paid cannot exceed the in-scope cost'],
  classesUnlike: ['甲类加乙类要等于政策范围内费用', 'Class A and B together must be the in-scope cost'],

  // Compare.
  compare: ['比一比', 'Compare'],
  compareTitle: ['换个情况会怎样', 'What if it were otherwise?'],
  compareNote: ['同一张费用单，最多四种情况放在一起比。', 'One bill in up to four settings side by side.'],
  setting: ['情况', 'Setting'],
  add: ['再加一种', 'Add one'],
  remove: ['去掉', 'Remove'],
  myCategory: ['我的身份', 'My category'],
  placeElse: ['要是参保在别处（选填）', 'If insured elsewhere (optional)'],
  least: ['自己付得最少', 'you pay least'],
  compareFirst: ['请先在“试算”里填好费用。', 'First fill in the bill under “Estimate”.'],

  // Where does this come from?
  policy: ['依据', 'Sources'],
  policyTitle: ['这些数从哪里来', 'Where does this come from?'],
  placeOf: ['看哪里的依据', 'Whose documents'],
  placeNote: ['输入名称或代码来查，如 彰武、210922', 'Type a name (in Chinese) or a code, such as 彰武 or 210922'],
  answeredFrom: ['按{name}的文件回答', 'answered from the documents of {name}'],
  placesFound: ['有 {n} 处，点选，或用上下键选', '{n} found: tap one, or use the arrow keys'],
  placesMore: ['先列出 {n} 处，名称写长些可少列', 'the first {n}: type more to list fewer'],
  noPlace: ['没有找到这个地方，换个写法再试', 'No such place: try another name'],
  onDay: ['{day} 这一天', 'On {day}'],
  pack: ['政策包', 'Pack'],
  packFrom: ['自 {day} 起', 'from {day}'],
  lastKnown: ['最后一次确知有效', 'last known to hold'],
  documents: ['文件', 'Documents'],
  readings: ['对条文的解读', 'How the clauses were read'],
  because: ['理由', 'Because'],
  fingerprint: ['内容指纹 SHA-256', 'SHA-256'],
  uncheckedValues: ['其中 {n} 处未经核对（仅有二手来源）', '{n} values unchecked (second-hand only)'],
};

/** The field's words as core has them: by kind and code, in both languages. */
const FIELD = await fetch('words.json').then(answer => answer.json());

const KEPT = 'medassist.settings';

/** Language and type size, kept on this device. */
export const settings = Vue.reactive({
  language: 'zh',
  size: 1,
  ...JSON.parse(localStorage.getItem(KEPT)),
});

Vue.watchEffect(() => {
  localStorage.setItem(KEPT, JSON.stringify(settings));
  document.documentElement.lang = LANGUAGES[chosen()].tag;
  document.documentElement.dataset.size = settings.size;
});

/** The place of the language in each word; the first, if one was kept that this page does not have. */
function chosen() {
  return Math.max(0, LANGUAGES.findIndex(each => each.code === settings.language));
}

/** The language that the button turns to. */
export function nextLanguage() {
  return LANGUAGES[(chosen() + 1) % LANGUAGES.length];
}

/** Says {@code key}, with the values for its braces. */
export function say(key, values = {}) {
  const text = WORDS[key][chosen()];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The codes of a kind of word, such as {@code care}. */
export function codes(kind) {
  return Object.keys(FIELD[kind]);
}

/** Names a word of the field as a label; a word newer than this page stays as it is. */
export function label(kind, code) {
  const word = FIELD[kind][code];
  const text = word ? either(word.plain) : code;
  return text[0].toUpperCase() + text.slice(1);
}

/** Returns what the service says in its field {@code name}, whose English stands beside it. */
export function said(of, name) {
  return settings.language === 'en' && of[`${name}En`] ? of[`${name}En`] : of[name];
}

/** Returns what a problem (RFC 9457) says is wrong, and how to mend it. */
export function why(problem) {
  return [said(problem, 'title'), said(problem, 'detail')].filter(Boolean).join(settings.language === 'en' ? ': ' : '；');
}

/** Returns one of the texts of a pack or a word; in Chinese, as documents are, where it has no other. */
export function either(text) {
  return text[settings.language] ?? text.zh;
}
