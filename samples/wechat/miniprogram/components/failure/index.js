/** Says what went wrong and what to do; the page asks again on "retry". */
Component({
  options: { styleIsolation: 'apply-shared' },

  properties: {
    problem: { type: Object, value: {} },
  },

  methods: {
    retry() {
      this.triggerEvent('retry')
    },

    bind() {
      wx.navigateTo({ url: '/pages/bind/index' })
    },
  },
})
