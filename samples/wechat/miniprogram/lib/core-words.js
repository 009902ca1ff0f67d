/** Made from sdk/core/api/words.json; UPDATE=true npm test makes it anew. */
module.exports = {
  "care": {
    "OUTPATIENT": "普通门诊",
    "CHRONIC_OUTPATIENT": "门诊慢特病",
    "INPATIENT": "住院",
    "HIGH_VALUE_DRUG": "高值药品"
  },
  "category": {
    "EXTREME_POVERTY": "特困人员",
    "ORPHAN": "孤儿",
    "SUBSISTENCE_ALLOWANCE": "低保对象",
    "MARGINAL_LOW_INCOME": "低保边缘家庭成员",
    "RETURNED_TO_POVERTY": "返贫致贫人口",
    "UNSTABLE_OUT_OF_POVERTY": "脱贫不稳定人口",
    "AT_RISK_OF_POVERTY": "边缘易致贫人口",
    "SUDDEN_HARDSHIP": "突发严重困难户",
    "IMPOVERISHED_BY_ILLNESS": "因病致贫重病患者",
    "LOW_INCOME_VULNERABLE": "低收入家庭特殊成员",
    "LIFTED_OUT_OF_POVERTY": "稳定脱贫人口",
    "REGISTERED_POOR": "建档立卡贫困人口",
    "NONE": "无困难身份"
  },
  "illness": {
    "SEVERE_MENTAL_DISORDER": "严重精神障碍",
    "OTHER": "其他疾病"
  },
  "layer": {
    "BASIC": "基本医保",
    "CRITICAL_ILLNESS": "大病保险",
    "ASSISTANCE": "医疗救助"
  },
  "place": {
    "IN_COUNTY": "县域内",
    "IN_CITY": "市域内",
    "IN_PROVINCE": "省内",
    "OUT_OF_PROVINCE": "省外"
  },
  "referral": {
    "REFERRED": "按规定转诊",
    "NOT_REFERRED": "未按规定转诊",
    "NOT_NEEDED": "无需转诊",
    "EMERGENCY": "急诊"
  },
  "role": {
    "RESIDENT": "参保人",
    "DOCTOR": "医生",
    "APP": "应用",
    "AGENCY": "经办机构"
  },
  "scheme": {
    "RESIDENT": "城乡居民医保",
    "EMPLOYEE": "职工医保"
  },
  "scope": {
    "ENROLLMENT": "参保情况",
    "QUOTA": "待遇额度",
    "ESTIMATE": "费用试算",
    "ALERT": "费用预警",
    "SNAPSHOT": "离线档案"
  },
  "enrollmentStatus": {
    "ENROLLED": "已参保",
    "NOT_ENROLLED": "未参保",
    "ENROLLED_ELSEWHERE": "异地参保"
  }
}
