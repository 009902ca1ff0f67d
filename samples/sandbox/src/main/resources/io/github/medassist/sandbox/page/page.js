/** The page: who is asking, which question, and the frame around both. */
import {read, VIEWS, viewOf, write} from './address.js';
import {get, person, post, Problem, signIn, signOut} from './service.js';
import {answerTo, button, footer, pending} from './parts.js';
import {label, nextLanguage, say, settings} from './words.js';

const {createApp, h, nextTick, reactive, ref, shallowReactive, watch, watchEffect} = Vue;
const TABS = ['enrollment', 'quota', 'estimate', 'policy'];
const SIZES = [1, 1.2, 1.4];

const address = reactive(read(location.hash));
addEventListener('hashchange', () => Object.assign(address, read(location.hash)));

function go(name, query) {
  location.hash = write(name, query);
}

/** The views that are here; the others come when they are asked for, or after the first. */
const views = shallowReactive({});

async function load(name) {
  try {
    views[name] ??= (await import(`./${name}.js`)).default;
  } catch {
    throw new Problem({code: 'UNREACHABLE'});
  }
  return name;
}

function viewName() {
  return viewOf(address);
}

/** What each view was last asked, so that its tab leads back to it. */
const last = reactive({});
watchEffect(() => { last[viewName()] = address.query; });

const agencies = ref({});

const App = {
  setup() {
    const who = ref(person());
    fetch('agencies.json').then(answer => answer.json()).then(all => { agencies.value = all; }, () => {});
    watchEffect(() => { document.title = `${say(viewName())} · ${say('title')}`; });
    const shown = answerTo(viewName, load);
    watch(() => shown.answer, async (name, before) => {
      if (before) {
        await nextTick();
        document.querySelector('h1')?.focus();
      }
    });

    async function enter({ref: resident, name, region}) {
      const {token} = await post('/sandbox/tokens', {role: 'resident', resident});
      signIn({ref: resident, token, name, region, years: []});
      const record = await get('/v1/residents/me/snapshot');
      const years = record.insurance.map(each => each.year).sort((a, b) => b - a);
      signIn({ref: resident, token, name, region, years});
      who.value = person();
    }

    /** Forgets what was asked, too: whoever holds the phone next has no business with it. */
    function leave() {
      signOut();
      who.value = null;
      Object.keys(last).forEach(name => delete last[name]);
      location.replace(write('enrollment'));
    }

    return () => [
      h('a', {class: 'skip', href: '#main', onClick: event => {
        event.preventDefault();
        document.querySelector('main').focus();
      }}, say('skip')),
      top(who.value, leave),
      h('main', {tabindex: -1, id: 'main'}, who.value
        ? view(who.value, shown, () => enter(who.value))
        : h(People, {enter})),
      who.value && tabs(),
    ];
  },
};

function view(who, shown, signInAgain) {
  const name = viewName();
  const year = Number(address.query.year ?? who.years[0]);
  const agency = agencies.value[who.region];
  if (!views[name]) {
    return pending(shown, signInAgain);
  }
  return [
    h(views[name], {
      key: name, query: address.query, year, years: who.years, region: who.region, agency, go, signInAgain,
    }),
    footer(agency),
  ];
}

function top(who, leave) {
  return h('header', {class: 'top no-print'}, [
    h('div', {class: 'who'}, who
      ? [h('strong', who.name), button(say('change'), leave)]
      : h('strong', say('title'))),
    h('div', {class: 'settings'}, [
      h('div', {role: 'group', 'aria-label': say('typeSize')}, SIZES.map((size, i) => h('button', {
        type: 'button',
        class: `size size-${i + 1}`,
        'aria-pressed': settings.size === size,
        'aria-label': say(`size${i + 1}`),
        onClick: () => { settings.size = size; },
      }, '字'))),
      h('button', {
        type: 'button',
        class: 'language',
        lang: nextLanguage().tag,
        onClick: () => { settings.language = nextLanguage().code; },
      }, say('language')),
    ]),
  ]);
}

function tabs() {
  const here = viewName() === 'compare' ? 'estimate' : viewName();
  return h('nav', {class: 'tabs no-print', 'aria-label': say('title')}, TABS.map(name => h('a', {
    href: write(name, last[name]),
    'aria-current': name === here ? 'page' : null,
  }, say(name))));
}

/** Stands in for signing in. */
const People = {
  props: ['enter'],
  setup(props) {
    const state = answerTo(() => '/sandbox/residents', get);
    const chosen = ref(null);
    const entered = answerTo(() => chosen.value, props.enter);
    return () => [
      h('h1', {tabindex: -1}, say('who')),
      h('p', {class: 'note'}, say('whoNote')),
      pending(entered, () => {}),
      pending(state, () => {}) ?? h('ul', {class: 'people'}, state.answer.map(each =>
        h('li', [h('button', {type: 'button', onClick: () => { chosen.value = each; }}, [
          h('strong', each.name),
          h('span', `${each.region} · ${label('scheme', each.scheme)}`),
        ])]))),
    ];
  },
};

createApp(App).mount('#page');
// Whoever asks for a view that did not come hears of it then.
addEventListener('load', () => VIEWS.forEach(name => load(name).catch(() => {})));
