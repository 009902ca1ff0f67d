/** Who may read my record, and who did. */
const { grantOf, accessOf, read, fieldOf } = require('../../lib/grants')
const { Problem, told } = require('../../lib/problem')
const request = require('../../lib/request')
const { ask } = require('../../lib/screen')
const words = require('../../lib/words')

/** @typedef {import('../../lib/grants').Form} Form */

const ROLES = words.words({ DOCTOR: words.role.DOCTOR, APP: words.role.APP })
const SCOPES = words.words(words.scope)

/** @returns {Form} */
function blank() {
  return { role: 'DOCTOR', subject: '', name: '', scopes: [], until: '' }
}

/** An id that no other grant of the person's has; it says nothing. */
function newId() {
  return 'g' + Date.now().toString(36) + Math.floor(Math.random() * 1e9).toString(36)
}

/**
 * @param {Form} form
 * @param {Partial<Record<keyof Form, string>>} wrong
 */
function shown(form, wrong) {
  return {
    form,
    wrong,
    roleAt: ROLES.findIndex((each) => each.code === form.role),
    roleName: words.nameOf(words.role, form.role),
    scopes: SCOPES.map((each) => ({ ...each, checked: form.scopes.includes(each.code) })),
  }
}

/**
 * Returns the form with what the service calls wrong at its field; null if it is none of the form's.
 * @param {Form} form
 * @param {unknown} e
 */
function marked(form, e) {
  const field = e instanceof Problem ? fieldOf(e.pointer) : null
  return field !== null ? shown(form, { [field]: told(e) }) : null
}

/** @type {ReturnType<typeof grantOf>[]} */
const NO_GRANTS = []
/** @type {ReturnType<typeof accessOf>[]} */
const NO_ACCESSES = []

Component({
  data: {
    font: '',
    asking: false,
    failure: null,
    loaded: false,
    grants: NO_GRANTS,
    accesses: NO_ACCESSES,
    next: '',
    roles: ROLES.map((each) => each.name),
    giving: false,
    ...shown(blank(), {}),
  },

  methods: {
    onShow() {
      return this.load()
    },

    load() {
      return ask(
        this,
        async () => {
          const grants = await request.grants()
          return { grants, accesses: await request.accesses(null) }
        },
        ({ grants, accesses }) => ({
          loaded: true,
          grants: grants.grants.map(grantOf),
          accesses: accesses.accesses.map(accessOf),
          next: accesses.next || '',
        }),
      )
    },

    more() {
      return ask(
        this,
        () => request.accesses(this.data.next),
        (page) => ({
          accesses: this.data.accesses.concat(page.accesses.map(accessOf)),
          next: page.next || '',
        }),
      )
    },

    /** @param {WechatMiniprogram.TouchEvent} event */
    withdraw(event) {
      const { id, name } = event.currentTarget.dataset
      wx.showModal({
        title: '收回授权',
        content: `收回后，${name}立即不能再查看您的记录。`,
        confirmText: '收回',
        success: (result) => {
          if (result.confirm) {
            this.withdrawn(id)
          }
        },
      })
    },

    /** @param {string} id */
    withdrawn(id) {
      return ask(
        this,
        () => request.withdraw(id),
        (answer) => ({ grants: answer.grants.map(grantOf) }),
      )
    },

    begin() {
      this.setData({ ...shown(blank(), {}), giving: true })
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    chooseRole(event) {
      this.change({ role: ROLES[Number(event.detail.value)].code })
    },

    /** @param {WechatMiniprogram.Input} event */
    type(event) {
      this.data.form = {
        ...this.data.form,
        [String(event.currentTarget.dataset.name)]: event.detail.value,
      }
    },

    /** @param {WechatMiniprogram.CheckboxGroupChange} event */
    chooseScopes(event) {
      const { value } = event.detail
      this.change({ scopes: SCOPES.map((each) => each.code).filter((code) => value.includes(code)) })
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    chooseUntil(event) {
      this.change({ until: String(event.detail.value) })
    },

    /** @param {Partial<Form>} fields */
    change(fields) {
      this.setData(shown({ ...this.data.form, ...fields }, {}))
    },

    give() {
      const form = this.data.form
      const { wrong, grant } = read(form)
      this.setData(shown(form, wrong))
      if (grant === null) {
        return Promise.resolve()
      }
      return ask(
        this,
        async () => {
          await request.give(newId(), grant)
          return request.grants()
        },
        (answer) => ({ grants: answer.grants.map(grantOf), giving: false }),
        (e) => marked(form, e),
      )
    },

    logout() {
      wx.showModal({
        title: '解除绑定',
        content: '解除后，这部手机的微信不能再查询您的记录。',
        confirmText: '解除',
        success: (result) => {
          if (result.confirm) {
            this.unbound()
          }
        },
      })
    },

    unbound() {
      return ask(
        this,
        async () => {
          await request.unbind()
          await request.logout()
        },
        () => ({ loaded: false, grants: [], accesses: [], next: '', giving: false }),
      )
    },
  },
})
