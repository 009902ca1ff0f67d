/** Am I covered. */
const { card } = require('../../lib/enrollment')
const request = require('../../lib/request')
const { ask, years } = require('../../lib/screen')

Component({
  data: {
    font: '',
    asking: false,
    failure: null,
    card: null,
    ...years.shown(),
  },

  methods: {
    onShow() {
      return this.load()
    },

    load() {
      this.setData({ ...years.shown(), card: null })
      return ask(
        this,
        () => request.enrollment(years.chosen()),
        (answer) => ({ card: card(answer) }),
      )
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    chooseYear(event) {
      years.choose(years.list()[Number(event.detail.value)])
      return this.load()
    },
  },
})
