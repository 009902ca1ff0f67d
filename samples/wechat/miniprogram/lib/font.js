/** The size of type, as the person has set it in WeChat. */

const USUAL_PX = 16
const MOST = 2.5

/** Returns the page's own style. */
function style() {
  const info = wx.getAppBaseInfo()
  const scale = info.fontSizeScaleFactor || (info.fontSizeSetting || USUAL_PX) / USUAL_PX
  const bounded = Math.min(Math.max(scale, 0.8), MOST)
  return `font-size: ${Math.round(USUAL_PX * bounded)}px`
}

module.exports = { style }
