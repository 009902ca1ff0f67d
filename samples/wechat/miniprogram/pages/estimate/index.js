/** What would it cost: the settlement sheet's figures in, who pays what out. */
const { view } = require('../../lib/estimate')
const { read, fieldOf } = require('../../lib/form')
const { Problem, told } = require('../../lib/problem')
const request = require('../../lib/request')
const { ask } = require('../../lib/screen')
const words = require('../../lib/words')

/** @typedef {import('../../lib/form').Form} Form */
/** @typedef {import('../../lib/words').Word} Word */

const UNKNOWN = { code: '', name: '不清楚' }

/** @typedef {{ name: keyof Form, label: string, options: Word[], whatIf?: boolean }} Choice */

/**
 * What is chosen: a list of words each. Of a person on record the service knows the first two, and the place.
 * @type {Choice[]}
 */
const CHOICES = [
  { name: 'scheme', label: '险种', options: words.words(words.scheme), whatIf: true },
  { name: 'category', label: '人员身份', options: words.words(words.category), whatIf: true },
  { name: 'care', label: '医疗类别', options: words.words(words.care) },
  { name: 'referral', label: '转诊情况', options: [UNKNOWN, ...words.words(words.referral)] },
  { name: 'level', label: '医院级别', options: [UNKNOWN, ...words.words(words.LEVEL)] },
  { name: 'place', label: '就医地点', options: [UNKNOWN, ...words.words(words.place)] },
]

/** @type {{ name: keyof Form, label: string, hint: string }[]} */
const AMOUNTS = [
  { name: 'total', label: '医疗费总额（元）', hint: '结算单上的“医疗费总额”' },
  { name: 'inScope', label: '政策范围内费用（元）', hint: '结算单上的“符合政策范围金额”' },
  { name: 'basic', label: '基本医保已支付（元，选填）', hint: '结算单上没有就留空，不要填 0' },
  { name: 'critical', label: '大病保险已支付（元，选填）', hint: '结算单上没有就留空，不要填 0' },
  { name: 'classA', label: '其中甲类（元，选填）', hint: '普通门诊分甲乙类时填写' },
  { name: 'classB', label: '其中乙类（元，选填）', hint: '普通门诊分甲乙类时填写' },
]

/** @returns {Form} */
function blank() {
  const today = new Date()
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return {
    mine: true,
    region: '',
    scheme: 'RESIDENT',
    category: 'NONE',
    date: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
    care: 'INPATIENT',
    referral: '',
    level: '',
    place: '',
    total: '',
    inScope: '',
    classA: '',
    classB: '',
    basic: '',
    critical: '',
  }
}

/**
 * Returns the form as the page shows it.
 * @param {Form} form
 * @param {import('../../lib/form').Wrong} wrong
 */
function shown(form, wrong) {
  return {
    form,
    wrong,
    choices: CHOICES.filter((each) => !each.whatIf || !form.mine).map((each) => {
      const at = each.options.findIndex((option) => option.code === form[each.name])
      return {
        name: each.name,
        label: each.label,
        names: each.options.map((option) => option.name),
        at,
        chosen: at < 0 ? '请选择' : each.options[at].name,
        wrong: wrong[each.name] || '',
      }
    }),
    amounts: AMOUNTS.filter(
      (each) => form.care === 'OUTPATIENT' || (each.name !== 'classA' && each.name !== 'classB'),
    ).map((each) => ({ ...each, value: form[each.name], wrong: wrong[each.name] || '' })),
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

Component({
  data: {
    font: '',
    asking: false,
    failure: null,
    view: null,
    ...shown(blank(), {}),
  },

  methods: {
    onShow() {
      this.setData({ font: require('../../lib/font').style() })
    },

    /** @param {WechatMiniprogram.SwitchChange} event */
    chooseMine(event) {
      // A place is chosen anew when the field comes back, which is empty then.
      this.change({ mine: event.detail.value, region: '' })
    },

    /** @param {WechatMiniprogram.CustomEvent<{ code: string }>} event */
    choosePlace(event) {
      this.change({ region: event.detail.code })
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    choose(event) {
      const choice = CHOICES.find((each) => each.name === event.currentTarget.dataset.name)
      if (choice !== undefined) {
        this.change({ [choice.name]: choice.options[Number(event.detail.value)].code })
      }
    },

    /** @param {WechatMiniprogram.PickerChange} event */
    chooseDate(event) {
      this.change({ date: String(event.detail.value) })
    },

    /** @param {WechatMiniprogram.Input} event */
    type(event) {
      const name = /** @type {keyof Form} */ (event.currentTarget.dataset.name)
      // Not drawn again while somebody types; what was wrong is looked at when they leave the field.
      this.data.form = { ...this.data.form, [name]: event.detail.value }
    },

    /**
     * Says what is wrong about the field that was just left, and about no field yet to come.
     * @param {WechatMiniprogram.InputBlur} event
     */
    leave(event) {
      const form = this.data.form
      const found = read(form).wrong
      /** @type {import('../../lib/form').Wrong} */
      const wrong = {}
      for (const { name } of AMOUNTS) {
        if (form[name] !== '' || name === event.currentTarget.dataset.name) {
          wrong[name] = found[name]
        }
      }
      this.setData(shown(form, wrong))
    },

    /** @param {Partial<Form>} fields */
    change(fields) {
      const form = { ...this.data.form, ...fields }
      const wrong = { ...this.data.wrong }
      for (const name of /** @type {(keyof Form)[]} */ (Object.keys(fields))) {
        delete wrong[name]
      }
      this.setData(shown(form, wrong))
    },

    submit() {
      const form = this.data.form
      const { wrong, body } = read(form)
      this.setData({ ...shown(form, wrong), view: null, failure: null })
      if (body === null) {
        return Promise.resolve()
      }
      return ask(
        this,
        () => (form.mine ? request.estimateForMe(body) : request.estimate(body)),
        (answer) => ({ view: view(answer) }),
        (e) => marked(form, e),
      )
    },
  },
})
