/** What is left of the year. */
const { view } = require('../../lib/quota')
const request = require('../../lib/request')
const { ask, years } = require('../../lib/screen')

Component({
  data: {
    font: '',
    asking: false,
    failure: null,
    view: null,
    template: '',
    told: '',
    ...years.shown(),
  },

  methods: {
    onShow() {
      return this.load()
    },

    load() {
      this.setData({ ...years.shown(), view: null, told: '' })
      return ask(
        this,
        async () => {
          const answer = await request.quota(years.chosen())
          return { answer, session: await request.current() }
        },
        ({ answer, session }) => ({ view: view(answer), template: session.template || '' }),
      )
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    chooseYear(event) {
      years.choose(years.list()[Number(event.detail.value)])
      return this.load()
    },

    /** WeChat lets a page ask for this at a tap alone. */
    remind() {
      const template = this.data.template
      wx.requestSubscribeMessage({
        tmplIds: [template],
        success: (result) => {
          if (result[template] === 'accept') {
            this.subscribe()
          } else {
            this.setData({ told: '没有开启提醒' })
          }
        },
        fail: () => this.setData({ told: '没有开启提醒，请稍后再试' }),
      })
    },

    async subscribe() {
      try {
        await request.subscribe()
        this.setData({ told: '✓ 已开启：下一次有提醒时，微信会通知您一次' })
      } catch (e) {
        this.setData({ told: '没有开启提醒，请稍后再试' })
      }
    },
  },
})
