/** Who is this WeChat user: chosen for trying out, or said by a clerk at the agency's counter. */
const request = require('../../lib/request')
const { ask } = require('../../lib/screen')

const LOOK_EVERY_MS = 3000

/** @type {import('../../../types/backend').SamplePerson[]} */
const NOBODY = []

/** @type {WeakMap<object, ReturnType<typeof setTimeout>>} */
const looking = new WeakMap()

Component({
  data: {
    font: '',
    asking: false,
    failure: null,
    way: '',
    people: NOBODY,
    code: '',
    spoken: '',
    minutes: 0,
    over: false,
  },

  methods: {
    onShow() {
      return this.begin()
    },

    onHide() {
      this.stop()
    },

    onUnload() {
      this.stop()
    },

    begin() {
      this.stop()
      this.setData({ way: '', over: false })
      return ask(
        this,
        () => request.beginBinding(),
        (offer) => {
          if (offer.way === 'COUNTER') {
            this.wait(Date.now() + offer.seconds * 1000)
            return {
              way: offer.way,
              code: offer.code.slice(0, 4) + ' ' + offer.code.slice(4),
              spoken: offer.code.split('').join(' '),
              minutes: Math.floor(offer.seconds / 60),
            }
          }
          return { way: offer.way, people: offer.people }
        },
      )
    },

    /**
     * Looks now and then whether the clerk has entered the code.
     * @param {number} until
     */
    wait(until) {
      looking.set(
        this,
        setTimeout(() => this.look(until), LOOK_EVERY_MS),
      )
    },

    /** @param {number} until */
    async look(until) {
      try {
        const { bound } = await request.binding()
        if (bound) {
          this.done()
          return
        }
      } catch (e) {
        // The next look may do better.
      }
      if (!looking.has(this)) {
        return
      }
      if (Date.now() >= until) {
        this.setData({ over: true })
      } else {
        this.wait(until)
      }
    },

    stop() {
      const timer = looking.get(this)
      if (timer !== undefined) {
        clearTimeout(timer)
        looking.delete(this)
      }
    },

    /** @param {WechatMiniprogram.TouchEvent} event */
    choose(event) {
      return ask(
        this,
        () => request.bind(event.currentTarget.dataset.resident),
        () => {
          this.done()
          return {}
        },
      )
    },

    done() {
      this.stop()
      wx.switchTab({ url: '/pages/enrollment/index' })
    },
  },
})
