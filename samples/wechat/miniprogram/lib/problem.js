/** Why a call brought no answer: the service's problem (RFC 9457), or one of this phone's own. */
class Problem extends Error {
  /** @param {{ [name in 'code' | 'title' | 'detail' | 'pointer' | 'traceId']?: string }} members */
  constructor(members) {
    super(members.title || '暂时无法查询，请稍后再试')
    this.code = members.code || 'UNKNOWN'
    this.title = this.message
    this.detail = members.detail || ''
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
    // The service's remedies are for developers, in English; this phone's own are for people.
    detail: problem.traceId === '' ? problem.detail : '',
    traceId: problem.traceId,
  }
}

module.exports = { Problem, shown }
