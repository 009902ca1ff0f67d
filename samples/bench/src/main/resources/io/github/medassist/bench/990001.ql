// Sample values, pack 990001/2023-01-01: each benefit a rate of what is above its deductible, up to its limit.
left = inScope;
terms = place == 'OUT_OF_PROVINCE' ? basicOut : basic[level - 1];
basicPays = min(percent(max(0, left - terms[0]), terms[1]), max(0, terms[2] - basicPaid));
left = left - basicPays;

isNeedy = true;
terms = needy[category];
if (terms == null) {
  isNeedy = false;
  terms = ordinary;
}
from = max(0, criticalIllnessBase - terms[0]);
to = max(from, left + criticalIllnessBase - terms[0]);
criticalIllnessPays = 0;
if (from < 5000000) {
  criticalIllnessPays = (min(to, 5000000) - from) * terms[1];
}
if (to > 5000000) {
  criticalIllnessPays = criticalIllnessPays + max(0, min(to, 10000000) - max(from, 5000000)) * terms[2];
  if (to > 10000000) {
    criticalIllnessPays = criticalIllnessPays + (to - max(from, 10000000)) * terms[3];
  }
}
criticalIllnessPays = percent(criticalIllnessPays, 1);
if (!isNeedy) {
  criticalIllnessPays = min(criticalIllnessPays, max(0, 30000000 - criticalIllnessPaid));
}
left = left - criticalIllnessPays;

bedDayPays = 0;
if (bedDays > 0) {
  perDay = bedDay[category];
  if (perDay != null) {
    bedDayPays = min(left, bedDays * perDay);
    left = left - bedDayPays;
  }
}

assistancePays = 0;
monitoredPays = 0;
topupPays = 0;
terms = assistance[category];
if (referred && terms != null) {
  pool = assistancePaid + monitoredPaid;
  unmet = max(0, terms[0] - assistanceBase);
  assistancePays = min(percent(max(0, left - unmet), terms[1]), max(0, terms[2] - pool));
  left = left - assistancePays;
  terms = monitored[category];
  if (terms != null) {
    // A tenth of last year's income: 30,000 yuan in 2022, 32,000 in 2023.
    unmet = max(0, (year == 2023 ? 300000 : 320000) - monitoredBase);
    monitoredPays = min(percent(max(0, left - unmet), terms[0]), max(0, terms[1] - pool - assistancePays));
    left = left - monitoredPays;
  }
  terms = topup[category];
  unmet = max(0, terms[0] - topupBase);
  topupPays = min(percent(max(0, left - unmet), terms[1]), max(0, terms[2] - topupPaid));
  left = left - topupPays;
}
[basicPays, criticalIllnessPays, bedDayPays, assistancePays, monitoredPays, topupPays, total - inScope + left]
