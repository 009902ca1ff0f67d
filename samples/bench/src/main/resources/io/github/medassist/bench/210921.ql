// 阜蒙政办发〔2022〕9号 二(二)2, 二(五)2: a rate of what is above the deductible, up to the limit, to the fen.
left = inScope - settledBasic - settledCriticalIllness;
assistancePays = 0;
topupPays = 0;
terms = assistance[category];
if (referred && terms != null) {
  unmet = max(0, terms[0] - assistanceBase);
  assistancePays = min(percent(max(0, left - unmet), terms[1]), max(0, terms[2] - assistancePaid));
  left = left - assistancePays;
  terms = topup[category];
  unmet = max(0, terms[0] - topupBase);
  topupPays = min(percent(max(0, left - unmet), terms[1]), max(0, terms[2] - topupPaid));
  left = left - topupPays;
}
[settledBasic, settledCriticalIllness, 0, assistancePays, 0, topupPays, total - inScope + left]
