/** Asks the person to agree to the privacy guide, when something personal is first wanted. */
const privacy = require('../../lib/privacy')

/** @type {WeakMap<object, () => void>} what ends each sheet's watching */
const endings = new WeakMap()

Component({
  options: { styleIsolation: 'apply-shared' },

  data: {
    asking: false,
    contract: '《隐私保护指引》',
  },

  lifetimes: {
    attached() {
      const look = () => this.look()
      endings.set(this, privacy.watch(look))
      look()
    },

    detached() {
      const end = endings.get(this)
      if (end !== undefined) {
        end()
      }
    },
  },

  methods: {
    look() {
      if (!privacy.isAsking()) {
        this.setData({ asking: false })
        return
      }
      this.setData({ asking: true })
      wx.getPrivacySetting({
        success: (setting) => this.setData({ contract: setting.privacyContractName }),
      })
    },

    read() {
      wx.openPrivacyContract({})
    },

    agree() {
      privacy.answer(true, 'agree')
      this.setData({ asking: false })
    },

    refuse() {
      privacy.answer(false)
      this.setData({ asking: false })
    },
  },
})
