/** Chooses a place by typing its name or code: a field with a list of what it may mean (ARIA's combobox). */
import {get, Problem} from './service.js';
import {said, say, why} from './words.js';

const {h, nextTick, reactive, watch} = Vue;
const PAUSE_MS = 200;

/** A place with those above it, which tell places of one name apart. */
function nameOf(place) {
  return [place.name, ...place.parents].join(' · ');
}

/** From whose documents it is answered, where that is a place above. */
function answeredFrom(place) {
  return place.pack && place.pack !== place.code && say('answeredFrom', {name: said(place, 'packName')});
}

async function find(text) {
  return get(`/v1/regions?name=${encodeURIComponent(text)}`);
}

export const Place = {
  props: ['id', 'label', 'code', 'choose'],
  setup(props) {
    const state = reactive({text: '', chosen: null, places: [], more: false, open: false, active: 0, problem: null});
    let latest = 0;
    let pause;

    /** Shows the place that is chosen. One that is in no list, as a made-up one is, leaves the field empty. */
    watch(() => props.code, async code => {
      if (code === state.chosen?.code) {
        return;
      }
      const {regions} = code ? await find(code).catch(() => ({regions: []})) : {regions: []};
      if (code === props.code) {
        show(regions[0] ?? null);
      }
    }, {immediate: true});

    function show(place) {
      latest++;
      clearTimeout(pause);
      Object.assign(state, {chosen: place, text: place ? nameOf(place) : '', open: false, places: [], problem: null});
    }

    function type(text) {
      Object.assign(state, {text, problem: null});
      clearTimeout(pause);
      const turn = ++latest;
      if (!text.trim()) {
        Object.assign(state, {open: false, places: []});
        return;
      }
      pause = setTimeout(async () => {
        let found;
        try {
          found = await find(text.trim());
        } catch (e) {
          if (!(e instanceof Problem)) {
            throw e;
          }
          found = {regions: [], more: false, problem: e.body};
        }
        if (turn === latest) {
          Object.assign(state, {
            places: found.regions, more: found.more, problem: found.problem ?? null, active: 0, open: true,
          });
        }
      }, PAUSE_MS);
    }

    function take(place) {
      show(place);
      props.choose(place);
    }

    async function move(by) {
      const count = state.places.length;
      if (count > 0) {
        state.active = state.open ? (state.active + by + count) % count : 0;
        state.open = true;
        await nextTick();
        document.getElementById(option(state.active))?.scrollIntoView({block: 'nearest'});
      }
    }

    function press(event) {
      const act = {
        ArrowDown: () => move(1),
        ArrowUp: () => move(-1),
        Enter: state.open && state.places.length > 0 ? () => take(state.places[state.active]) : null,
        Escape: () => show(state.chosen),
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    }

    const option = at => `${props.id}-option-${at}`;

    /** What is said beneath, and told by readers of screens as it changes. */
    function note() {
      if (state.problem) {
        return state.problem.code === 'UNREACHABLE' ? say('unreachable') : why(state.problem);
      }
      if (state.open) {
        return state.places.length === 0 ? say('noPlace')
          : say(state.more ? 'placesMore' : 'placesFound', {n: state.places.length});
      }
      return (state.chosen && answeredFrom(state.chosen)) || say('placeNote');
    }

    return () => {
      const listed = state.open && state.places.length > 0;
      return h('div', {class: 'field place'}, [
        h('label', {for: props.id}, props.label),
        h('input', {
          id: props.id,
          role: 'combobox',
          autocomplete: 'off',
          'aria-autocomplete': 'list',
          'aria-expanded': String(listed),
          'aria-controls': `${props.id}-options`,
          'aria-activedescendant': listed ? option(state.active) : null,
          'aria-describedby': `${props.id}-note`,
          value: state.text,
          onInput: event => type(event.target.value),
          onKeydown: press,
          onFocus: event => event.target.select(),
          onBlur: () => show(state.chosen),
        }),
        h('p', {id: `${props.id}-note`, class: 'note', role: 'status'}, note()),
        h('ul', {id: `${props.id}-options`, role: 'listbox', 'aria-label': props.label, hidden: !listed},
          state.places.map((place, at) => h('li', {
            id: option(at),
            key: place.code,
            role: 'option',
            'aria-selected': String(at === state.active),
            'data-code': place.code,
            // Before the field is left, which would close the list.
            onPointerdown: event => event.preventDefault(),
            onClick: () => take(place),
          }, [nameOf(place), answeredFrom(place) && h('span', {class: 'note'}, answeredFrom(place))]))),
      ]);
    };
  },
};
