'use strict'

/** WeChat's own functions, as far as the mini-program uses them, for Node: requests go by fetch. */

/**
 * @param {object} how
 * @param {string} [how.code] what wx.login gives, with a number that counts up
 * @param {boolean} [how.agreed] whether the person agrees to the privacy guide
 * @param {(path: string, text: string) => void} [how.seen] what takes each answer
 */
function shim({ code = 'user', agreed = true, seen = () => {} } = {}) {
  const calls = []
  let logins = 0
  return {
    calls,

    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
    onNeedPrivacyAuthorization() {},
    getPrivacySetting: ({ success }) => success({ privacyContractName: '《隐私保护指引》' }),

    requirePrivacyAuthorize({ success, fail }) {
      calls.push('privacy')
      if (agreed) {
        success({})
      } else {
        fail({ errMsg: 'privacy permission is not authorized' })
      }
    },

    login({ success }) {
      calls.push('login')
      logins += 1
      success({ code: `${code}-${process.pid}-${Date.now()}-${logins}` })
    },

    request({ url, method, header, data, success, fail }) {
      calls.push(`${method} ${new URL(url).pathname}`)
      fetch(url, { method, headers: header, body: data })
        .then(async (response) => {
          const text = await response.text()
          seen(`${method} ${new URL(url).pathname}`, text)
          let parsed = text
          try {
            parsed = JSON.parse(text)
          } catch (e) {
            // WeChat hands on as text what is no JSON.
          }
          return { statusCode: response.status, data: parsed }
        })
        .then(success, fail)
    },

    navigateTo() {},
    switchTab() {},
    showModal() {},
    openPrivacyContract() {},
    requestSubscribeMessage() {},
  }
}

module.exports = { shim }
