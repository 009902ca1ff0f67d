/** Why a call brought no answer: the service's problem (RFC 9457), or one of this phone's own. */
class Problem extends Error {
  /** @param {{ [name in 'code' | 'title' | 'detail' | 'detailEn' | 'pointer' | 'traceId']?: string }} members */
  constructor(members) {
    super(members.title || '暂时无法查询，请稍后再试')
    this.code = members.code || 'UNKNOWN'
    this.title = this.message
    this.detail = members.detail || ''
    this.detailEn = members.detailEn || ''
    /** Which field is wrong, as a JSON pointer; empty if none is. */
    this.pointer = members.pointer || ''
    this.traceId = members.traceId || ''
  }
}

/**
 * Returns what a page shows of it.
 * @param {unknown} e
 */
function shown(e) {
  const problem = e instanceof Problem ? e : new Problem({})
  return {
    code: problem.code,
    title: problem.title,
    // An older service's detail, without detailEn beside it, is for developers, in English.
    detail: problem.traceId === '' || problem.detailEn !== '' ? problem.detail : '',
    traceId: problem.traceId,
  }
}

/**
 * Returns the same in one line, to stand beside a field.
 * @param {unknown} e
 */
function told(e) {
  const { title, detail } = shown(e)
  return detail === '' ? title : `${title}；${detail}`
}

module.exports = { Problem, shown, told }
