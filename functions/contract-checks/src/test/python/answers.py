# SPDX-License-Identifier: Apache-2.0
"""The generated client asks a sandbox.

SANDBOX is the sandbox's address, NEWER that of a service with words that the contract does not
have yet. Prints how many answers were read.
"""

import datetime
import json
import os
import urllib.request

import medassist_contract as client

SANDBOX = os.environ["SANDBOX"]
NEWER = os.environ["NEWER"]


def asked(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(SANDBOX + path, data) as answer:
        return json.load(answer)


def calls(token=None, host=SANDBOX):
    return client.ApiClient(client.Configuration(host=host, access_token=token))


def visit():
    return client.Visit(
        care="INPATIENT",
        referral="REFERRED",
        facility=client.Facility(level=2, place="IN_COUNTY"),
        costs=client.Costs(total=6000000, in_scope=5000000),
    )


def plain(answer):
    """Without nulls, which are as good as absent."""
    if isinstance(answer, dict):
        return {name: plain(each) for name, each in answer.items() if each is not None}
    if isinstance(answer, list):
        return [plain(each) for each in answer]
    return answer


answers = 0
plain_bases = 0
for person in asked("/sandbox/residents"):
    body = {"role": "resident", "resident": person["ref"]}
    mine = calls(asked("/sandbox/tokens", body)["token"])
    year = 2022 if person["region"] == "210000" else 2023
    assert client.EnrollmentApi(mine).enrollment("me", year=year).resident == person["ref"]
    assert client.QuotaApi(mine).quota("me", year=year).year == year
    assert client.SnapshotApi(mine).snapshot("me").scheme == person["scheme"]
    for alert in client.AlertApi(mine).alerts_of_resident("me").alerts:
        assert alert.own_payment >= alert.threshold
    estimates = client.EstimateApi(mine)
    request = client.ResidentEstimateRequest(
        date=datetime.date(year, 6, 10), visit=visit(), settled={"BASIC": 3000000}
    )
    estimate = estimates.estimate_of_resident("me", request)
    sent = estimates.estimate_of_resident_without_preload_content("me", request)
    assert plain(json.loads(estimate.to_json())) == plain(json.loads(sent.data))
    assert estimate.total == 6000000
    for step in estimate.steps:
        plain_bases += step.base is not None and isinstance(step.base.actual_instance, int)
    client.GrantApi(mine).grants()
    client.AccessApi(mine).accesses()
    answers += 7
assert plain_bases > 0

policies = client.PolicyApi(calls())
for each in policies.policies().policies:
    for pack in each.packs:
        assert policies.policy(each.region, on=pack.valid_from).packs[0].sha256 == pack.sha256
        answers += 1

try:
    policies.policy("123456")
    raise AssertionError("no such region")
except client.ApiException as e:
    assert e.status == 422
    assert client.Problem.from_json(e.body).code == client.ProblemCode.UNKNOWN_REGION
    answers += 1

newer = calls("any", NEWER)
enrollment = client.EnrollmentApi(newer).enrollment("me")
assert enrollment.status == client.EnrollmentStatus.UNKNOWN_DEFAULT_OPEN_API
assert enrollment.category.code == client.Category.UNKNOWN_DEFAULT_OPEN_API
assert enrollment.premium.due == 7000

print(answers)
