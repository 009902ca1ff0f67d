/** Chooses a place by typing its name or code; the page hears of it on "choose", with '' for none. */
const { told } = require('../../lib/problem')
const request = require('../../lib/request')

/** @typedef {import('../../../types/service').Region} Region */

const PAUSE_MS = 300

/**
 * Returns a place as it is shown: with those above it, which tell places of one name apart, and
 * from whose documents it is answered, where that is a place above.
 * @param {Region} region
 */
function shown(region) {
  return {
    code: region.code,
    name: [region.name, ...region.parents].join(' · '),
    from:
      region.pack !== null && region.pack !== region.code ? `按${region.packName}的文件回答` : '',
  }
}

Component({
  options: { styleIsolation: 'apply-shared' },

  properties: {
    label: { type: String, value: '' },
    /** What is wrong with the choice, in words. */
    wrong: { type: String, value: '' },
  },

  data: {
    text: '',
    chosen: false,
    places: /** @type {ReturnType<typeof shown>[]} */ ([]),
    note: '',
    // Of the phone alone, never drawn: what waits for the next letter, and which question was the last.
    pause: 0,
    turn: 0,
  },

  methods: {
    /** @param {WechatMiniprogram.Input} event */
    type(event) {
      const text = event.detail.value.trim()
      clearTimeout(this.data.pause)
      if (this.data.chosen) {
        this.setData({ text: event.detail.value, chosen: false, note: '' })
        this.triggerEvent('choose', { code: '' })
      }
      if (text === '') {
        this.data.turn += 1
        this.setData({ places: [], note: '' })
      } else {
        this.data.pause = setTimeout(() => this.find(text), PAUSE_MS)
      }
    },

    /**
     * Looks for what was typed; of two questions the later one's answer stays.
     * @param {string} text
     */
    async find(text) {
      const turn = ++this.data.turn
      let found
      try {
        const { regions, more } = await request.regions(text)
        found = {
          places: regions.map(shown),
          note:
            regions.length === 0
              ? '没有找到这个地方，换个写法再试'
              : more
                ? `先列出 ${regions.length} 处，名称写长些可少列`
                : `找到 ${regions.length} 处，请选择`,
        }
      } catch (e) {
        found = { places: [], note: told(e) }
      }
      if (this.data.turn === turn) {
        this.setData(found)
      }
    },

    /** @param {WechatMiniprogram.TouchEvent} event */
    take(event) {
      const place = this.data.places.find(({ code }) => code === event.currentTarget.dataset.code)
      if (place !== undefined) {
        this.data.turn += 1
        this.setData({ text: place.name, chosen: true, places: [], note: place.from })
        this.triggerEvent('choose', { code: place.code })
      }
    },
  },

  lifetimes: {
    detached() {
      clearTimeout(this.data.pause)
    },
  },
})
