/** One bill in up to four settings side by side. */
import {bar, legend, partsOf, Patterns} from './bar.js';
import {answerTo, button, caveats, choice, pending, tag} from './parts.js';
import {defaults, levels, optionsOrUnknown, summary} from './estimate.js';
import {get, post} from './service.js';
import {Place} from './place.js';
import {question, wrong} from './sheet.js';
import {label, say} from './words.js';
import {write} from './address.js';

const {h, reactive, watch} = Vue;
const MOST = 4;
const MARK = '.';

/** A setting is written into the address as NOT_REFERRED.IN_CITY.3.NONE, or NOT_REFERRED.IN_CITY.3.NONE.210922 elsewhere. */
function readSettings(query) {
  return Object.keys(query).filter(key => /^vs\d$/.test(key)).sort().map(key => {
    const [referral, place, level, category, region = ''] = query[key].split(MARK);
    return {referral, place, level, category, region};
  });
}

function writeSettings(settings) {
  return Object.fromEntries(settings.map((of, i) =>
    [`vs${i}`, [of.referral, of.place, of.level, of.category, ...(of.region ? [of.region] : [])].join(MARK)]));
}

/** Returns the bill alone. */
function bill(query) {
  return Object.fromEntries(Object.entries(query).filter(([key]) => !/^vs\d$/.test(key)));
}

export default {
  props: ['query', 'year', 'go', 'signInAgain'],
  setup(props) {
    const settings = reactive([]);
    const typed = () => ({...defaults(props.year), ...bill(props.query)});
    watch(() => props.query, query => {
      const {referral = '', place = '', level = ''} = typed();
      const read = readSettings(query);
      const mine = {referral, place, level, category: 'MINE', region: ''};
      settings.splice(0, MOST, ...(read.length > 0 ? read : [mine,
        {...mine, referral: mine.referral === 'NOT_REFERRED' ? 'REFERRED' : 'NOT_REFERRED'}]));
    }, {immediate: true});
    const ready = () => Object.keys(wrong(typed())).length === 0;
    const state = answerTo(
      () => ready() ? JSON.stringify(settings) : null,
      () => Promise.all(settings.map(of => estimate({...typed(), ...of}, of.category, of.region))));
    const change = () => props.go('compare', {...bill(props.query), ...writeSettings(settings)});

    return () => [
      h('h1', {tabindex: -1}, say('compareTitle')),
      h('p', say(ready() ? 'compareNote' : 'compareFirst')),
      !ready() && h('a', {class: 'link', href: write('estimate', bill(props.query))}, say('estimate')),
      ready() && [
        h(Patterns),
        h('div', {class: 'cards settings-compared'}, settings.map((of, i) => card(of, i, settings, state.busy ? null : state.answer, change))),
        settings.length < MOST && h('p', [button(say('add'), () => {
          settings.push({...settings.at(-1), category: settings.at(-1).category === 'MINE' ? 'NONE' : 'MINE', region: ''});
          change();
        })]),
        pending(state, props.signInAgain),
      ],
    ];
  },
};

/**
 * Asks for a setting. Without the person's category it is a what-if, on top of the same year so
 * far, which is read from the record; elsewhere nothing of it counts.
 */
async function estimate(typed, category, region) {
  const {date, visit, settled} = question(typed);
  if (category === 'MINE') {
    return post('/v1/residents/me/estimates', {date, visit, settled});
  }
  const record = await get('/v1/residents/me/snapshot');
  return post('/v1/estimates', {
    region: region || record.region,
    date,
    scheme: record.scheme,
    category,
    monitored: record.monitored,
    ...(record.birthDate ? {age: ageAtNewYear(record.birthDate, date)} : {}),
    visit,
    settled,
    yearToDate: region ? {} : record.accounts[date.slice(0, 4)]?.benefits ?? {},
  });
}

/** Full years on 1 January of the year of {@code date}. */
function ageAtNewYear(birthDate, date) {
  const born = Number(birthDate.slice(0, 4)) + (birthDate.endsWith('-01-01') ? 0 : 1);
  return Number(date.slice(0, 4)) - born;
}

function card(of, i, settings, answers, change) {
  const answer = answers?.[i];
  const choose = field => value => { of[field] = value; change(); };
  return h('section', {class: 'block setting', 'data-setting': i}, [
    h('h2', `${say('setting')} ${i + 1}`),
    choice(`referral${i}`, say('referral'), of.referral, optionsOrUnknown('referral'), choose('referral')),
    choice(`place${i}`, say('place'), of.place, optionsOrUnknown('place'), choose('place')),
    choice(`level${i}`, say('level'), of.level, levels(), choose('level')),
    choice(`category${i}`, say('category'), of.category,
      [['MINE', say('myCategory')], ['NONE', label('category', 'NONE')]],
      category => { Object.assign(of, {category, region: ''}); change(); }),
    of.category === 'NONE' && h(Place, {
      id: `region${i}`, label: say('placeElse'), code: of.region, choose: place => choose('region')(place.code),
    }),
    answer && figures(answer, least(answers) === answer.patientPays?.max),
    settings.length > 1 && button(say('remove'), () => { settings.splice(i, 1); change(); }),
  ]);
}

function figures(answer, best) {
  const parts = partsOf(answer);
  return h('div', {'aria-live': 'polite'}, [
    ...caveats(answer),
    summary(answer),
    best && tag(`✓ ${say('least')}`),
    bar(parts, answer.total),
    legend(parts),
  ]);
}

/** Returns the least that a setting leaves to pay at most, null where none differ or one is not known. */
function least(answers) {
  const most = answers.map(each => each.patientPays?.max);
  const lowest = Math.min(...most);
  return most.includes(undefined) || most.every(each => each === lowest) ? null : lowest;
}
