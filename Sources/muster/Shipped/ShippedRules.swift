// Generated from rules/ by scripts/embed-rules.sh; do not edit.
// swift-format-ignore-file

/// The files of the shipped rule library, as they stand in rules/.
enum ShippedRules {
    static let files: [(path: String, text: String)] = [
        ("rules/checks/access/leavers-disabled.yaml", ####"""
rule: access.leavers-disabled
title: Accounts of people who have left are disabled
severity: critical
proves:
  iso27001-2022:
    A.5.16/ended: The identity ends with the employment.
    A.5.18/removed: The rights end with the employment.
    A.6.5/access: Nobody who has left can still log in.
  soc2-2017:
    CC6.2/removed: Credentials are withdrawn when the approval ends.
each: {account: access.account}
where: has(account.leftOn) && account.leftOn <= asOf
expect: {empty: notApplicable, because: "no account belongs to someone who has left"}
maxAge: 35d
check:
  - that: "!account.enabled"
    otherwise: >-
      'is enabled, though ' + (has(account.person) ? account.person : 'its person') + ' left on '
      + string(account.leftOn).substring(0, 10)
why: An account that outlives its person is watched by nobody.
fix: Disable it now, look at what it was used for since, and add the system to the leavers' list.
examples:
  - name: a disabled account passes
    given: {account: {system: git, account: owen, person: owen.drake, enabled: false,
      leftOn: 2026-04-30}}
    verdict: pass
  - name: an enabled account of a leaver fails
    given: {account: {system: console, account: owen, person: owen.drake, enabled: true,
      leftOn: 2026-04-30}}
    verdict: fail
  - name: someone who is about to leave still works
    given: {account: {system: git, account: leo, person: leo.marsh, enabled: true,
      leftOn: 2026-06-30}}
    verdict: notApplicable
  - name: an export that does not tell what is enabled proves nothing
    given: {account: {system: git, account: owen, person: owen.drake, leftOn: 2026-04-30}}
    verdict: undetermined
    reason: missingField
  - name: the last day of employment is a day too late
    given: {account: {system: aws, account: ada, enabled: true, leftOn: 2026-06-01}}
    verdict: fail

"""####),
        ("rules/checks/access/mfa.yaml", ####"""
rule: access.mfa
title: Everyone logs in with more than one factor
severity: critical
proves:
  iso27001-2022:
    A.8.5/factors: A caught or guessed password is not enough.
    A.8.2/strong: Privileged accounts are among those that need a second factor.
  soc2-2017:
    CC6.1/authentication: People prove who they are with more than a password.
each: {account: access.account}
where: account.enabled && !(account.role in params.serviceRoles)
expect: {all: params.accounts, by: "account.system + ' ' + account.account"}
params:
  serviceRoles: {type: list(string), default: [service], doc: "Roles of accounts no person uses"}
  accounts: {type: list(string), default: [], doc: "Every account there must be, as 'SYSTEM NAME'"}
maxAge: 35d
check:
  - that: account.mfa
    otherwise: "'logs in with a password alone' + (account.privileged ? ', and is privileged' : '')"
why: Passwords are caught every day; a second factor or a passkey makes them useless alone.
fix: Enrol a passkey or a second factor, and have the system demand it.
examples:
  - name: an account with a second factor passes
    given: {account: {system: aws, account: ada, role: administrator, privileged: true,
      enabled: true, mfa: true}}
    verdict: pass
  - name: an administrator without one fails
    given: {account: {system: aws, account: tomas, role: administrator, privileged: true,
      enabled: true, mfa: false}}
    verdict: fail
  - name: an export that does not tell proves nothing
    given: {account: {system: aws, account: tomas, role: developer, privileged: false,
      enabled: true}}
    verdict: undetermined
    reason: missingField
  - name: disabled accounts prove nothing about the enabled ones
    given: {account: {system: aws, account: owen, role: developer, privileged: false,
      enabled: false, mfa: true}}
    verdict: undetermined
    reason: emptyPopulation
  - name: an account that must be there and is not leaves the rule open
    params: {accounts: [aws ada, aws tomas]}
    given: {account: {system: aws, account: ada, role: developer, enabled: true, mfa: true}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only account that must be there passes
    params: {accounts: [aws ada]}
    given: {account: {system: aws, account: ada, role: developer, privileged: false,
      enabled: true, mfa: true, reviewedOn: 2026-05-01}}
    verdict: pass
  - name: the accounts of services use no second factor
    given: {account: {system: aws, account: ci, role: service, privileged: false, enabled: true,
      mfa: false}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/access/no-dormant.yaml", ####"""
rule: access.no-dormant
title: Accounts nobody uses are disabled
severity: medium
proves:
  iso27001-2022:
    A.5.16/unused: Identities that sleep are found.
    A.5.18/used: Rights nobody uses are withdrawn.
  soc2-2017:
    CC6.3/unused: Access that is no longer used does not stay.
each: {account: access.account}
where: account.enabled
params:
  maximumDays: {type: int, default: 90, doc: "Days without a login"}
maxAge: 35d
check:
  - that: account.lastUsed <= asOf
    otherwise: "'was last used on a day to come: ' + string(account.lastUsed).substring(0, 10)"
  - that: asOf - account.lastUsed <= duration(string(params.maximumDays * 24) + 'h')
    otherwise: >-
      'was last used on ' + string(account.lastUsed).substring(0, 10) + ', '
      + string((asOf - account.lastUsed).getHours() / 24) + ' days ago'
why: Nobody notices when a sleeping account is used by another.
fix: Disable it; whoever misses it can ask.
examples:
  - name: an account used last week passes
    given: {account: {system: git, account: ada, enabled: true, lastUsed: 2026-05-29}}
    verdict: pass
  - name: an account unused since winter fails
    given: {account: {system: git, account: sam, enabled: true, lastUsed: 2026-01-10}}
    verdict: fail
  - name: a login to come is no login
    given: {account: {system: git, account: sam, enabled: true, lastUsed: 2026-12-24}}
    verdict: fail
  - name: no login on record, no verdict
    given: {account: {system: git, account: sam, enabled: true}}
    verdict: undetermined
    reason: missingField
  - name: ninety days are just within
    given: {account: [{system: aws, account: a, enabled: true, lastUsed: 2026-03-03},
      {system: aws, account: b, enabled: true, lastUsed: 2026-06-01}]}
    verdict: pass
  - name: a second more is too long
    given: {account: {system: aws, account: ada, enabled: true, lastUsed: 2026-03-02T23:59:59Z}}
    verdict: fail
  - name: disabled accounts prove nothing about the enabled ones
    given: {account: {system: aws, account: ada, enabled: false}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/access/person-known.yaml", ####"""
rule: access.person-known
title: Every enabled account belongs to a person or a declared service
severity: high
proves:
  iso27001-2022:
    A.5.15/known-people: Each account leads to someone, or to a service somebody declared.
    A.5.16/one-person: Each identity has its person.
  soc2-2017:
    CC6.1/accounts: No account is without someone who answers for it.
    CC6.2/known: Each account belongs to a known person or a declared service.
each: {account: access.account}
where: account.enabled
params:
  services: {type: list(string), default: [], doc: "Accounts of services, as 'SYSTEM NAME'"}
maxAge: 35d
check:
  # The export lists the person of each account: an empty cell says there is none.
  - that: >-
      (has(account.person) && account.person != '')
      || (account.system + ' ' + account.account) in params.services
    otherwise: "'belongs to nobody, and is not on the list of services'"
why: What is done with an account of nobody was done by nobody.
fix: Find its owner and write them down; disable it if there is none.
examples:
  - name: an account with a person passes
    given: {account: {system: git, account: ada, person: ada.finch, role: owner, enabled: true}}
    verdict: pass
  - name: an account of nobody fails
    given: {account: {system: git, account: admin, role: owner, enabled: true}}
    verdict: fail
  - name: an empty name is nobody
    given: {account: {system: git, account: admin, person: '', role: owner, enabled: true}}
    verdict: fail
  - name: a declared service passes
    params: {services: ["git deploy-bot"]}
    given: {account: {system: git, account: deploy-bot, role: service, enabled: true}}
    verdict: pass
  - name: an export that does not tell what is enabled proves nothing
    given: {account: {system: git, account: admin, role: owner}}
    verdict: undetermined
    reason: missingField
  - name: disabled accounts alone prove nothing
    given: {account: {system: aws, account: ada, enabled: false}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/access/privileged-listed.yaml", ####"""
rule: access.privileged-listed
title: Privileged accounts are exactly those approved
severity: high
proves:
  iso27001-2022:
    A.8.2/listed: Nobody holds privileged rights without being on the list.
  soc2-2017:
    CC6.3/privileged: Privileged access is the access that was approved.
each: {account: access.account}
where: account.enabled && account.privileged
expect: {all: params.approved, by: "account.system + ' ' + account.account"}
params:
  approved:
    type: list(string)
    default: []
    doc: "Approved privileged accounts, as 'SYSTEM NAME'; one that is not found is reported too"
maxAge: 35d
check:
  - that: (account.system + ' ' + account.account) in params.approved
    otherwise: >-
      'is privileged as ' + account.role + ', and is not on the approved list'
      + (size(params.approved) == 0 ? ', which is empty' : '')
why: One administrator more than everyone thinks is one too many.
fix: Take the right away, or have the account approved and add it to the list.
examples:
  - name: an approved administrator passes
    params: {approved: ["aws ada"]}
    given: {account: {system: aws, account: ada, role: administrator, privileged: true,
      enabled: true}}
    verdict: pass
  - name: another administrator fails
    params: {approved: ["aws ada"]}
    given:
      account:
        - {system: aws, account: ada, role: administrator, privileged: true, enabled: true}
        - {system: aws, account: mallory, role: administrator, privileged: true, enabled: true}
    verdict: fail
  - name: without a list nobody is approved
    given: {account: {system: aws, account: ada, role: administrator, privileged: true,
      enabled: true}}
    verdict: fail
  - name: an approved account that is not in the export leaves it incomplete
    params: {approved: ["aws ada", "aws tomas"]}
    given: {account: {system: aws, account: ada, role: administrator, privileged: true,
      enabled: true}}
    verdict: undetermined
    reason: incompletePopulation
  - name: a disabled one need not be listed
    given: {account: {system: aws, account: eve, role: x, privileged: true, enabled: false}}
    verdict: undetermined
    reason: emptyPopulation
  - name: one without privileges need not be listed
    given: {account: {system: aws, account: eve, role: x, privileged: false, enabled: true}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/access/reviewed.yaml", ####"""
rule: access.reviewed
title: Access was reviewed within the quarter by someone else
severity: medium
proves:
  iso27001-2022:
    A.5.18/reviewed: Somebody has asked of each account whether it is still needed.
    A.8.2/reviewed: Privileged accounts are among those reviewed.
  soc2-2017:
    CC6.3/reviewed: The review of each account is in date.
each: {account: access.account}
where: account.enabled
expect: {all: params.accounts, by: "account.system + ' ' + account.account"}
params:
  maximumDays: {type: int, default: 92, doc: "Greatest age of the last review"}
  accounts: {type: list(string), default: [], doc: "Every account there must be, as 'SYSTEM NAME'"}
maxAge: 35d
check:
  - that: account.reviewedOn <= asOf
    otherwise: >-
      'is to be reviewed on ' + string(account.reviewedOn).substring(0, 10) + ', which is to come'
  - that: asOf - account.reviewedOn <= duration(string(params.maximumDays * 24) + 'h')
    otherwise: "'was last reviewed on ' + string(account.reviewedOn).substring(0, 10)"
  - that: >-
      !has(account.person) || account.person.lowerAscii() != account.reviewer.lowerAscii()
    otherwise: "'was reviewed by the person it belongs to, ' + account.reviewer"
why: Rights pile up; only a look at all of them finds those nobody needs.
fix: Have someone else go through the system's accounts and write the day into the export.
examples:
  - name: a review in April passes
    given: {account: {system: aws, account: ada, person: ada.finch, enabled: true,
      reviewedOn: 2026-04-14, reviewer: imani.okafor}}
    verdict: pass
  - name: a review of last year fails
    given: {account: {system: aws, account: ada, person: ada.finch, enabled: true,
      reviewedOn: 2025-11-14, reviewer: imani.okafor}}
    verdict: fail
  - name: nobody reviews their own access
    given: {account: {system: aws, account: ada, person: ada.finch, enabled: true,
      reviewedOn: 2026-04-14, reviewer: ada.finch}}
    verdict: fail
  - name: no review on record, no verdict
    given: {account: {system: aws, account: ada, person: ada.finch, enabled: true}}
    verdict: undetermined
    reason: missingField
  - name: ninety-two days are just within
    given: {account: [{system: aws, account: a, enabled: true, reviewedOn: 2026-03-01},
      {system: aws, account: b, enabled: true, reviewedOn: 2026-06-01}]}
    verdict: pass
  - name: a second more is too long
    given: {account: {system: aws, account: ada, enabled: true, reviewedOn: 2026-02-28T23:59:59Z}}
    verdict: fail
  - name: a review to come is none
    given: {account: {system: aws, account: ada, enabled: true, reviewedOn: 2026-06-02}}
    verdict: fail
  - name: an account that must be there and is not leaves the rule open
    params: {accounts: [aws ada, aws tomas]}
    given: {account: {system: aws, account: ada, enabled: true, reviewedOn: 2026-05-01}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only account that must be there passes
    params: {accounts: [aws ada]}
    given: {account: {system: aws, account: ada, role: developer, privileged: false,
      enabled: true, mfa: true, reviewedOn: 2026-05-01}}
    verdict: pass
  - name: disabled accounts prove nothing about the enabled ones
    given: {account: {system: aws, account: ada, enabled: false, reviewedOn: 2026-05-01}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/backup/daily.yaml", ####"""
rule: backup.daily
title: A backup was taken on every day of the window
severity: high
proves:
  iso27001-2022:
    A.8.13/taken: No day of the window is without a backup that holds something.
  soc2-2017:
    A1.2/backups: Backups are taken every day, as promised.
with: {runs: backup.run}
params:
  days: {type: int, default: 30, doc: "Days before today, in UTC, that each need a backup"}
  systems: {type: list(string), default: [], doc: "Every system there must be a backup of"}
maxAge: 7d
check:
  - that: params.days > 0
    otherwise: "'the window has no days'"
  - that: params.systems.all(s, runs.exists(r, r.system == s))
    otherwise: >-
      'no backup is listed of '
      + params.systems.filter(s, !runs.exists(r, r.system == s)).join(', ')
  # A backup of nothing does not make its day, and one of another system does not either.
  - that: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.all(s,
      cel.bind(taken, sets[s].filter(r, r.sizeBytes > 0).map(r, string(r.taken).substring(0, 10)),
      lists.range(params.days).all(i,
      string(asOf - duration(string((i + 1) * 24) + 'h')).substring(0, 10) in taken))))
    otherwise: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.map(s,
      cel.bind(taken, sets[s].filter(r, r.sizeBytes > 0).map(r, string(r.taken).substring(0, 10)),
      [s, lists.range(params.days)
      .map(i, string(asOf - duration(string((i + 1) * 24) + 'h')).substring(0, 10))
      .filter(d, !(d in taken)).join(', ')]))
      .filter(m, m[1] != '')
      .map(m, 'no backup ' + (size(sets) == 1 ? '' : 'of ' + m[0] + ' ') + 'on ' + m[1]).join('; '))
    # The backups of the day after each day without one.
    at: >-
      cel.bind(taken, runs.filter(r, r.sizeBytes > 0)
      .map(r, r.system + ' ' + string(r.taken).substring(0, 10)),
      runs.filter(r, r.taken > asOf - duration(string(params.days * 24) + 'h')
      && !((r.system + ' ' + string(r.taken - duration('24h')).substring(0, 10)) in taken)))
why: A day without a backup is a day whose work may be lost for good.
fix: >-
  Find out from the job's log why it did not run, and have its failure wake someone. Backups of one system
  under names that differ in more than a date need `given: {system: NAME}` in their evidence entry.
examples:
  - name: a backup on each day passes
    params: {days: 2}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-30T02:00:00Z, sizeBytes: 9000, encrypted: true}
        - {path: b, system: pg, taken: 2026-05-31T02:00:00Z, sizeBytes: 9000, encrypted: true}
    verdict: pass
  - name: a day without a backup fails
    params: {days: 3}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-29T02:00:00Z, sizeBytes: 9000, encrypted: true}
        - {path: b, system: pg, taken: 2026-05-31T02:00:00Z, sizeBytes: 9000, encrypted: true}
    verdict: fail
  - name: a day whose only backup is empty fails
    params: {days: 2}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-30T02:00:00Z, sizeBytes: 0, encrypted: true}
        - {path: b, system: pg, taken: 2026-05-31T02:00:00Z, sizeBytes: 9000, encrypted: true}
    verdict: fail
  - name: a window without days is not a window that was covered
    params: {days: 0}
    given:
      runs: [{path: b, system: pg, taken: 2026-05-31T02:00:00Z, sizeBytes: 9000, encrypted: true}]
    verdict: fail
  - name: a backup that does not tell its time proves nothing
    params: {days: 1}
    given:
      runs: [{path: b, system: pg, sizeBytes: 9000, encrypted: true}]
    verdict: undetermined
    reason: missingField
  - name: thirty days with a byte each pass
    given:
      runs:
        - {path: d01, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: d02, system: pg, taken: 2026-05-30, sizeBytes: 1}
        - {path: d03, system: pg, taken: 2026-05-29, sizeBytes: 1}
        - {path: d04, system: pg, taken: 2026-05-28, sizeBytes: 1}
        - {path: d05, system: pg, taken: 2026-05-27, sizeBytes: 1}
        - {path: d06, system: pg, taken: 2026-05-26, sizeBytes: 1}
        - {path: d07, system: pg, taken: 2026-05-25, sizeBytes: 1}
        - {path: d08, system: pg, taken: 2026-05-24, sizeBytes: 1}
        - {path: d09, system: pg, taken: 2026-05-23, sizeBytes: 1}
        - {path: d10, system: pg, taken: 2026-05-22, sizeBytes: 1}
        - {path: d11, system: pg, taken: 2026-05-21, sizeBytes: 1}
        - {path: d12, system: pg, taken: 2026-05-20, sizeBytes: 1}
        - {path: d13, system: pg, taken: 2026-05-19, sizeBytes: 1}
        - {path: d14, system: pg, taken: 2026-05-18, sizeBytes: 1}
        - {path: d15, system: pg, taken: 2026-05-17, sizeBytes: 1}
        - {path: d16, system: pg, taken: 2026-05-16, sizeBytes: 1}
        - {path: d17, system: pg, taken: 2026-05-15, sizeBytes: 1}
        - {path: d18, system: pg, taken: 2026-05-14, sizeBytes: 1}
        - {path: d19, system: pg, taken: 2026-05-13, sizeBytes: 1}
        - {path: d20, system: pg, taken: 2026-05-12, sizeBytes: 1}
        - {path: d21, system: pg, taken: 2026-05-11, sizeBytes: 1}
        - {path: d22, system: pg, taken: 2026-05-10, sizeBytes: 1}
        - {path: d23, system: pg, taken: 2026-05-09, sizeBytes: 1}
        - {path: d24, system: pg, taken: 2026-05-08, sizeBytes: 1}
        - {path: d25, system: pg, taken: 2026-05-07, sizeBytes: 1}
        - {path: d26, system: pg, taken: 2026-05-06, sizeBytes: 1}
        - {path: d27, system: pg, taken: 2026-05-05, sizeBytes: 1}
        - {path: d28, system: pg, taken: 2026-05-04, sizeBytes: 1}
        - {path: d29, system: pg, taken: 2026-05-03, sizeBytes: 1}
        - {path: d30, system: pg, taken: 2026-05-02, sizeBytes: 1}
    verdict: pass
  - name: the thirtieth day counts
    given:
      runs:
        - {path: d01, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: d02, system: pg, taken: 2026-05-30, sizeBytes: 1}
        - {path: d03, system: pg, taken: 2026-05-29, sizeBytes: 1}
        - {path: d04, system: pg, taken: 2026-05-28, sizeBytes: 1}
        - {path: d05, system: pg, taken: 2026-05-27, sizeBytes: 1}
        - {path: d06, system: pg, taken: 2026-05-26, sizeBytes: 1}
        - {path: d07, system: pg, taken: 2026-05-25, sizeBytes: 1}
        - {path: d08, system: pg, taken: 2026-05-24, sizeBytes: 1}
        - {path: d09, system: pg, taken: 2026-05-23, sizeBytes: 1}
        - {path: d10, system: pg, taken: 2026-05-22, sizeBytes: 1}
        - {path: d11, system: pg, taken: 2026-05-21, sizeBytes: 1}
        - {path: d12, system: pg, taken: 2026-05-20, sizeBytes: 1}
        - {path: d13, system: pg, taken: 2026-05-19, sizeBytes: 1}
        - {path: d14, system: pg, taken: 2026-05-18, sizeBytes: 1}
        - {path: d15, system: pg, taken: 2026-05-17, sizeBytes: 1}
        - {path: d16, system: pg, taken: 2026-05-16, sizeBytes: 1}
        - {path: d17, system: pg, taken: 2026-05-15, sizeBytes: 1}
        - {path: d18, system: pg, taken: 2026-05-14, sizeBytes: 1}
        - {path: d19, system: pg, taken: 2026-05-13, sizeBytes: 1}
        - {path: d20, system: pg, taken: 2026-05-12, sizeBytes: 1}
        - {path: d21, system: pg, taken: 2026-05-11, sizeBytes: 1}
        - {path: d22, system: pg, taken: 2026-05-10, sizeBytes: 1}
        - {path: d23, system: pg, taken: 2026-05-09, sizeBytes: 1}
        - {path: d24, system: pg, taken: 2026-05-08, sizeBytes: 1}
        - {path: d25, system: pg, taken: 2026-05-07, sizeBytes: 1}
        - {path: d26, system: pg, taken: 2026-05-06, sizeBytes: 1}
        - {path: d27, system: pg, taken: 2026-05-05, sizeBytes: 1}
        - {path: d28, system: pg, taken: 2026-05-04, sizeBytes: 1}
        - {path: d29, system: pg, taken: 2026-05-03, sizeBytes: 1}
    verdict: fail
  - name: the days end at midnight however late it is
    params: {days: 1}
    asOf: 2026-06-01T23:59:59Z
    given: {runs: [{path: d01, system: pg, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: pass
  - name: the backups of one system do not make the days of another
    params: {days: 1}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-29, sizeBytes: 1}
    verdict: fail
  - name: two systems with a backup on each day pass
    params: {days: 1, systems: [pg, crm]}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-31, sizeBytes: 1}
    verdict: pass
  - name: a system whose backups are all empty fails
    params: {days: 1}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-31, sizeBytes: 0}
    verdict: fail
  - name: the only declared system passes
    params: {days: 1, systems: [pg]}
    given: {runs: [{path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: pass
  - name: a declared system without any backup fails
    params: {days: 1, systems: [pg, crm]}
    given: {runs: [{path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: fail
  - name: a backup of an unknown system proves nothing
    params: {days: 1}
    given: {runs: [{path: a, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: undetermined
    reason: missingField
  - name: no backup at all proves nothing
    given: {runs: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/backup/encrypted.yaml", ####"""
rule: backup.encrypted
title: Backups are encrypted files
severity: critical
proves:
  iso27001-2022:
    A.8.24/backups: The file is one that encryption made, before it was stored.
    A.8.13/encrypted: Whoever takes the backup cannot read it.
  soc2-2017:
    CC6.7/backups: What leaves the host can be read only with the key.
each: {run: backup.run}
maxAge: 7d
check:
  - that: run.encrypted
    otherwise: "'does not end like an encrypted file: ' + run.path"
why: A backup holds everything, and lies where fewer people look.
fix: Pipe the dump through `age` or `gpg` before it is written, and delete the plain file.
examples:
  - name: an encrypted file passes
    given: {run: {path: a.dump.age, taken: 2026-05-31, sizeBytes: 9000, encrypted: true}}
    verdict: pass
  - name: a plain dump fails
    given: {run: {path: a.dump, taken: 2026-05-31, sizeBytes: 9000, encrypted: false}}
    verdict: fail
  - name: a run that does not tell proves nothing
    given: {run: {path: a.dump, taken: 2026-05-31, sizeBytes: 9000}}
    verdict: undetermined
    reason: missingField
  - name: no backup at all proves nothing
    given: {run: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/backup/not-empty.yaml", ####"""
rule: backup.not-empty
title: Backups hold something
severity: high
proves:
  iso27001-2022:
    A.8.13/taken: A file without content is not a backup.
  soc2-2017:
    A1.2/backups: Each backup is large enough to hold data.
each: {run: backup.run}
params:
  minimumBytes:
    type: int
    default: 1024
    doc: "Smallest size; an encrypted file of nothing still has a header of some hundred bytes"
maxAge: 7d
check:
  - that: run.sizeBytes >= params.minimumBytes
    otherwise: "'has ' + string(run.sizeBytes) + ' bytes'"
why: A job that fails early often leaves an empty file and a green light.
fix: Take the backup again, and let the job fail when the file is too small.
examples:
  - name: a backup with content passes
    given: {run: {path: a.dump.age, taken: 2026-05-31, sizeBytes: 2058236989, encrypted: true}}
    verdict: pass
  - name: an empty file fails
    given: {run: {path: a.dump.age, taken: 2026-05-31, sizeBytes: 0, encrypted: true}}
    verdict: fail
  - name: a header alone fails
    given: {run: {path: a.dump.age, taken: 2026-05-31, sizeBytes: 216, encrypted: true}}
    verdict: fail
  - name: a size that could not be read proves nothing
    given: {run: {path: a.dump.age, taken: 2026-05-31, encrypted: true}}
    verdict: undetermined
    reason: missingField
  - name: no backup at all proves nothing
    given: {run: []}
    verdict: undetermined
    reason: emptyPopulation
  - name: 1024 bytes are enough
    given: {run: {path: a, sizeBytes: 1024}}
    verdict: pass
  - name: 1023 bytes are not
    given: {run: {path: a, sizeBytes: 1023}}
    verdict: fail

"""####),
        ("rules/checks/backup/recent.yaml", ####"""
rule: backup.recent
title: The newest backup is recent
severity: high
proves:
  iso27001-2022:
    A.8.13/taken: The rhythm still holds today.
    A.5.30/current: What would be lost in a disaster is known and small.
  soc2-2017:
    A1.2/backups: The newest backup is recent enough to recover from.
with: {runs: backup.run}
params:
  maximumHours: {type: int, default: 26, doc: "Greatest age of the newest backup; a day and slack"}
  systems: {type: list(string), default: [], doc: "Every system there must be a backup of"}
maxAge: 7d
check:
  - that: params.systems.all(s, runs.exists(r, r.system == s))
    otherwise: >-
      'no backup is listed of '
      + params.systems.filter(s, !runs.exists(r, r.system == s)).join(', ')
  # A time in the future is a wrong clock and makes nothing recent.
  - that: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.all(s,
      sets[s].exists(r, r.sizeBytes > 0 && r.taken <= asOf
      && asOf - r.taken <= duration(string(params.maximumHours) + 'h'))))
    otherwise: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.filter(s,
      !sets[s].exists(r, r.sizeBytes > 0 && r.taken <= asOf
      && asOf - r.taken <= duration(string(params.maximumHours) + 'h')))
      .map(s, cel.bind(past, sets[s].filter(r, r.sizeBytes > 0 && r.taken <= asOf)
      .map(r, r.taken).sort(), cel.bind(name, size(sets) == 1 ? '' : ' of ' + s,
      size(past) == 0 ? 'no backup' + name + ' with content was taken before now'
      : 'the newest backup' + name + ' with content is of ' + string(past[size(past) - 1]))))
      .join('; '))
why: All work since the newest backup is lost if the data is.
fix: Start the backup now, then find out why its timer did not.
examples:
  - name: a backup of last night passes
    given:
      runs: [{path: a, system: pg, taken: 2026-05-31T02:00:00Z, sizeBytes: 9000, encrypted: true}]
    verdict: pass
  - name: a backup of last week is old
    given:
      runs: [{path: a, system: pg, taken: 2026-05-25T02:00:00Z, sizeBytes: 9000, encrypted: true}]
    verdict: fail
  - name: a fresh but empty file is no backup
    given:
      runs: [{path: a, system: pg, taken: 2026-05-31T23:00:00Z, sizeBytes: 0, encrypted: true}]
    verdict: fail
  - name: a backup from the future is no backup
    given:
      runs: [{path: a, system: pg, taken: 2026-07-01, sizeBytes: 9000, encrypted: true}]
    verdict: fail
  - name: one system does not speak for another
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-25, sizeBytes: 1}
    verdict: fail
  - name: two systems pass, each by its own
    params: {systems: [pg, crm]}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-31, sizeBytes: 1}
    verdict: pass
  - name: the only declared system passes
    params: {systems: [pg]}
    given: {runs: [{path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: pass
  - name: a declared system without any backup fails
    params: {systems: [pg, crm]}
    given: {runs: [{path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}]}
    verdict: fail
  - name: no listing proves nothing
    given: {runs: []}
    verdict: undetermined
    reason: emptyPopulation
  - name: twenty-six hours are just within
    given: {runs: [{path: a, system: pg, taken: 2026-05-30T22:00:00Z, sizeBytes: 1}]}
    verdict: pass
  - name: a second more is too long
    given: {runs: [{path: a, system: pg, taken: 2026-05-30T21:59:59Z, sizeBytes: 1}]}
    verdict: fail
  - name: a backup of this very second is recent
    given: {runs: [{path: a, system: pg, taken: 2026-06-01, sizeBytes: 1}]}
    verdict: pass
  - name: an old backup beside a recent one does no harm
    given:
      runs:
        - {path: a, system: pg, taken: 2026-05-31, sizeBytes: 1}
        - {path: b, system: pg, taken: 2026-04-01, sizeBytes: 1}
    verdict: pass

"""####),
        ("rules/checks/backup/window-covered.yaml", ####"""
rule: backup.window-covered
title: Backups reach back as far as promised
severity: medium
proves:
  iso27001-2022:
    A.8.13/kept: The oldest backup shows that none was deleted too early.
  soc2-2017:
    A1.2/kept: A state of the data from the start of the window can still be had.
with: {runs: backup.run}
params:
  days: {type: int, default: 30, doc: "Days the oldest backup must reach back"}
  systems: {type: list(string), default: [], doc: "Every system there must be a backup of"}
maxAge: 7d
check:
  - that: params.systems.all(s, runs.exists(r, r.system == s))
    otherwise: >-
      'no backup is listed of '
      + params.systems.filter(s, !runs.exists(r, r.system == s)).join(', ')
  - that: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.all(s, sets[s].exists(r,
      r.sizeBytes > 0 && asOf - r.taken >= duration(string(params.days * 24) + 'h'))))
    otherwise: >-
      cel.bind(sets, runs.groupBy(r, r.system), sets.filter(s, !sets[s].exists(r,
      r.sizeBytes > 0 && asOf - r.taken >= duration(string(params.days * 24) + 'h')))
      .map(s, cel.bind(times, sets[s].filter(r, r.sizeBytes > 0).map(r, r.taken).sort(),
      cel.bind(name, size(sets) == 1 ? '' : ' of ' + s,
      size(times) == 0 ? 'no backup' + name + ' has content'
      : 'the oldest backup' + name + ' with content is of ' + string(times[0]).substring(0, 10))))
      .join('; '))
why: The setting says how long backups are kept, only the oldest one shows it.
fix: Look for what deletes backups early; a system younger than the window just has to wait.
examples:
  - name: an oldest backup from before the window passes
    given:
      runs:
        - {path: a, system: pg, taken: 2026-04-28, sizeBytes: 9000, encrypted: true}
        - {path: b, system: pg, taken: 2026-05-31, sizeBytes: 9000, encrypted: true}
    verdict: pass
  - name: two weeks are not thirty days
    given:
      runs: [{path: a, system: pg, taken: 2026-05-18, sizeBytes: 9000, encrypted: true}]
    verdict: fail
  - name: an old empty file does not count
    given:
      runs: [{path: a, system: pg, taken: 2026-04-28, sizeBytes: 0, encrypted: true}]
    verdict: fail
  - name: a backup that does not tell its time proves nothing
    given:
      runs: [{path: a, system: pg, sizeBytes: 9000, encrypted: true}]
    verdict: undetermined
    reason: missingField
  - name: thirty days are just enough
    given: {runs: [{path: a, system: pg, taken: 2026-05-02, sizeBytes: 1}]}
    verdict: pass
  - name: a second less is too short
    given: {runs: [{path: a, system: pg, taken: 2026-05-02T00:00:01Z, sizeBytes: 1}]}
    verdict: fail
  - name: one system does not speak for another
    given:
      runs:
        - {path: a, system: pg, taken: 2026-04-28, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-05-18, sizeBytes: 1}
    verdict: fail
  - name: two systems pass, each by its own
    params: {systems: [pg, crm]}
    given:
      runs:
        - {path: a, system: pg, taken: 2026-04-28, sizeBytes: 1}
        - {path: b, system: crm, taken: 2026-04-28, sizeBytes: 1}
    verdict: pass
  - name: the only declared system passes
    params: {systems: [pg]}
    given: {runs: [{path: a, system: pg, taken: 2026-04-28, sizeBytes: 1}]}
    verdict: pass
  - name: a declared system without any backup fails
    params: {systems: [pg, crm]}
    given: {runs: [{path: a, system: pg, taken: 2026-04-28, sizeBytes: 1}]}
    verdict: fail
  - name: no backup at all proves nothing
    given: {runs: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/claims/backed-up-as-long.yaml", ####"""
rule: claims.backed-up-as-long
title: What is promised for years is in backups that reach back as far
severity: high
proves:
  iso27001-2022:
    A.5.31/consistent: A promised time and the backups behind it do not contradict each other.
    A.5.33/kept: A record outlives the loss of its store only in a backup that reaches back to it.
  soc2-2017:
    CC2.3/consistent: Customers are not promised a time that the promised backups cannot carry.
    A1.2/kept: The promised backups reach back as far as the data they have to bring back.
each: {claim: ledger.claim}
with: {claims: ledger.claim}
where: claims.exists(b, b.id in claim.restsOn && 'backup' in b.topics)
expect:
  empty: notApplicable
  because: No claim of the ledger rests on a claim about backups.
check:
  - that: >-
      claims.filter(b, b.id in claim.restsOn && 'backup' in b.topics)
      .all(b, claim.days.all(k, b.days.exists(d, d >= k)))
    otherwise: >-
      'is promised for ' + string(math.greatest(claim.days)) + ' days and rests on '
      + claims.filter(b, b.id in claim.restsOn && 'backup' in b.topics)
      .map(b, b.id + ' with ' + string(math.greatest(b.days)) + ' days').join(', ')
    at: claims.filter(b, b.id in claim.restsOn && 'backup' in b.topics).map(b, b.quote)
why: >-
  Rows that are lost unseen are gone for good once the last backup with them is deleted, long before the
  promised time is over.
fix: >-
  Keep an archive that reaches back as far as the promise, and let the claim rest on that; or promise no
  longer time than the backups carry.
examples:
  - name: seven years in an archive of seven years pass
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [archive],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: archive, quote: archived for seven years, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [2555], numbers: [], declares: []}
    verdict: pass
  - name: seven years in backups of thirty days contradict
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [dumps],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: fail
  - name: a day less is too short
    given:
      claim:
        - {id: rows, quote: kept for thirty-one days, stands: true, rules: [], restsOn: [dumps],
          topics: [], names: [], days: [31], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: fail
  - name: one archive that is long enough does not mend another that is not
    given:
      claim:
        - {id: rows, quote: kept for a hundred days, stands: true, rules: [],
          restsOn: [dumps, archive], topics: [], names: [], days: [100], numbers: [], declares: []}
      claims:
        - {id: archive, quote: archived for a year, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [365], numbers: [], declares: []}
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: fail
  - name: a claim about backups that names no time proves nothing
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [dumps],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: we take backups, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], numbers: [], declares: []}
    verdict: undetermined
    reason: missingField
  - name: a promise that names no time proves nothing
    given:
      claim:
        - {id: rows, quote: kept for long, stands: true, rules: [], restsOn: [dumps],
          topics: [], names: [], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: undetermined
    reason: missingField
  - name: what rests on no backup is another matter
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [other],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: other, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [log], names: [], days: [30], numbers: [], declares: []}
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: notApplicable
  - name: other claims, and other things it rests on, do not matter
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [archive, log],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: archive, quote: archived for seven years, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [2555], numbers: [], declares: []}
        - {id: log, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [log], names: [], days: [30], numbers: [], declares: []}
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: pass
  - name: the longest time of a promise counts
    given:
      claim:
        - {id: rows, quote: kept for thirty days or seven years, stands: true, rules: [],
          restsOn: [dumps], topics: [], names: [], days: [30, 2555], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: kept for thirty days, stands: true, rules: [], restsOn: [],
          topics: [backup], names: [], days: [30], numbers: [], declares: []}
    verdict: fail
  - name: the longest time of the backups counts
    given:
      claim:
        - {id: rows, quote: kept for seven years, stands: true, rules: [], restsOn: [dumps],
          topics: [], names: [], days: [2555], numbers: [], declares: []}
      claims:
        - {id: dumps, quote: daily dumps for thirty days and yearly ones for seven years,
          stands: true, rules: [], restsOn: [], topics: [backup], names: [], days: [30, 2555],
          numbers: [], declares: []}
    verdict: pass

"""####),
        ("rules/checks/claims/count-is-true.yaml", ####"""
rule: claims.count-is-true
title: A number on the page is the number of the things it names
severity: medium
proves:
  iso27001-2022:
    A.5.31/consistent: A published number and the published list behind it do not contradict each other.
  soc2-2017:
    CC2.3/consistent: Customers are not told one number and shown another.
each: {claim: ledger.claim}
where: size(claim.names) > 0
expect:
  empty: notApplicable
  because: No claim of the ledger lists what its sentence counts.
check:
  - that: claim.counts.all(n, n == size(claim.names.distinct()))
    otherwise: >-
      'says ' + claim.counts.map(n, string(n)).join(' and ') + ', and the page names '
      + string(size(claim.names.distinct())) + ': ' + claim.names.distinct().join(', ')
why: A page that says two and names three is wrong in one of them, and nobody can tell which one is meant.
fix: Correct the sentence or the list; if one of them is not meant, say why on the page.
examples:
  - name: two routes and two names pass
    given:
      claim: {id: routes, quote: only two routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [Alder, Birch], counts: [2], numbers: [], declares: []}
    verdict: pass
  - name: two routes and three names contradict
    given:
      claim: {id: routes, quote: only two routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [Alder, Birch, Cedar], counts: [2], numbers: [], declares: []}
    verdict: fail
  - name: a name that is listed twice is one
    given:
      claim: {id: routes, quote: only two routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [Alder, Birch, Alder], counts: [2], numbers: [], declares: []}
    verdict: pass
  - name: two routes and one name contradict
    given:
      claim: {id: routes, quote: only two routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [Alder], counts: [2], numbers: [], declares: []}
    verdict: fail
  - name: a sentence without a number proves nothing
    given:
      claim: {id: routes, quote: only some routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [Alder, Birch], numbers: [], declares: []}
    verdict: undetermined
    reason: missingField
  - name: a number without a list is another matter
    given:
      claim: {id: routes, quote: only two routes, stands: true, rules: [], restsOn: [], topics: [],
        names: [], counts: [2], numbers: [], declares: []}
    verdict: notApplicable
  - name: of two numbers in one sentence one is wrong
    given:
      claim: {id: routes, quote: two of three routes, stands: true, rules: [], restsOn: [],
        topics: [], names: [Alder, Birch], counts: [2, 3], numbers: [], declares: []}
    verdict: fail

"""####),
        ("rules/checks/claims/immutable-beyond-one-person.yaml", ####"""
rule: claims.immutable-beyond-one-person
title: What is called immutable cannot be changed everywhere by one person
severity: high
proves:
  iso27001-2022:
    A.5.31/consistent: A promise that nothing is changed and the rights in force do not contradict each other.
    A.8.15/tamper-proof: Nobody with administrator rights can change every copy of the log.
  soc2-2017:
    CC2.3/consistent: Customers are not promised what one administrator can undo.
    CC6.3/roles: The duty to run the log and the right to erase it do not lie in one hand.
each: {claim: ledger.claim}
with: {accounts: access.account}
where: >-
  'immutable' in claim.topics
  || claim.quote.lowerAscii().matches('immutabl|unalterabl|append-only|tamper-?(proof|evident)')
expect:
  empty: notApplicable
  because: No claim of the ledger says that something cannot be changed.
params:
  systems:
    type: list(string)
    doc: "Every system that holds a copy of what is called immutable, as the accounts name it"
check:
  # A system of which the export has no account says nothing about who can change its copy.
  - that: >-
      cel.bind(admins, accounts.filter(a, a.enabled && a.privileged && a.system in params.systems),
      !admins.exists(a, params.systems.all(s, admins.exists(b, b.system == s && b.person == a.person)))
      && size(params.systems) > 0
      && params.systems.all(s, accounts.filter(a, a.system == s).first().value().system == s)
      && admins.first().value().enabled)
    otherwise: >-
      cel.bind(admins, accounts.filter(a, a.enabled && a.privileged && a.system in params.systems),
      size(params.systems) == 0 ? 'no system that holds a copy is declared'
      : admins.filter(a, params.systems.all(s, admins.exists(b, b.system == s && b.person == a.person)))
      .map(a, a.person).distinct().join(', ') + ' can change every copy: ' + params.systems.join(', '))
    at: >-
      accounts.filter(a, a.enabled && a.privileged && a.system in params.systems).map(a, a.account)
why: Whoever can change a log and every copy of it can also change what the log says of them.
fix: >-
  Keep a copy in a system whose administrators have no rights in the others, or one that is locked against
  everybody, and add it to `systems`.
examples:
  - name: a copy under another hand passes
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
        - {system: vault, account: holt, person: holt, role: owner, privileged: true, enabled: true}
    verdict: pass
  - name: one person who holds root and the copy contradicts it
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
        - {system: vault, account: vane, person: vane, role: owner, privileged: true, enabled: true}
    verdict: fail
  - name: a word of the ledger does as well as one of the page
    params: {systems: [host]}
    given:
      claim: {id: log, quote: Nobody changes the log, stands: true, rules: [], restsOn: [],
        topics: [immutable], names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
    verdict: fail
  - name: a copy where the same person may only read passes
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is append-only, stands: true, rules: [], restsOn: [],
        topics: [], names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
        - {system: vault, account: vane, person: vane, role: reader, privileged: false, enabled: true}
    verdict: pass
  - name: an account that is switched off changes nothing
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is tamper-proof, stands: true, rules: [], restsOn: [],
        topics: [], names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
        - {system: vault, account: vane, person: vane, role: owner, privileged: true, enabled: false}
    verdict: pass
  - name: a system outside the list does not count as a copy
    params: {systems: [host]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
        - {system: wiki, account: holt, person: holt, role: owner, privileged: true, enabled: true}
    verdict: fail
  - name: a system without any account in the export proves nothing
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
    verdict: undetermined
    reason: missingField
  - name: an export without a single administrator proves nothing
    params: {systems: [host]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: guest, person: vane, role: reader, privileged: false, enabled: true}
    verdict: undetermined
    reason: missingField
  - name: an administrator without a person proves nothing
    params: {systems: [host, vault]}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, role: root, privileged: true, enabled: true}
        - {system: vault, account: holt, person: holt, role: owner, privileged: true, enabled: true}
    verdict: undetermined
    reason: missingField
  - name: a log whose copies nobody has declared has no verdict
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
    verdict: undetermined
    reason: undeclared
  - name: an empty list of copies fails
    params: {systems: []}
    given:
      claim: {id: log, quote: The log is immutable, stands: true, rules: [], restsOn: [], topics: [],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
    verdict: fail
  - name: a sentence that says no such thing is another matter
    given:
      claim: {id: log, quote: We keep a log, stands: true, rules: [], restsOn: [], topics: [log],
        names: [], numbers: [], declares: []}
      accounts:
        - {system: host, account: root, person: vane, role: root, privileged: true, enabled: true}
    verdict: notApplicable

"""####),
        ("rules/checks/files/configuration-owned-by-root.yaml", ####"""
rule: files.configuration-owned-by-root
title: Configuration belongs to root and nobody else changes it
severity: medium
proves:
  iso27001-2022:
    A.8.9/protected: Only the administrator can change how the host behaves.
    A.8.3/writing: Write access to configuration is limited to its owner.
  soc2-2017:
    CC6.8/tampering: Ordinary users and services cannot change the configuration.
    CC7.1/configuration: The configuration stays what the administrator made it.
each: {entry: file.permission}
where: >-
  params.paths.exists(p, entry.path.matches(p)) && !params.except.exists(p, entry.path.matches(p))
params:
  paths: {type: list(string), default: ['^/etc/'], doc: "Regular expressions for configuration"}
  except:
    type: list(string)
    default: ['^/etc/postgresql/']
    doc: "Regular expressions for what its own service owns by design"
maxAge: 30d
check:
  - that: entry.owner == 'root'
    otherwise: "'belongs to ' + entry.owner"
  - that: "!(entry.groupBits in [2, 3, 6, 7]) || entry.group == 'root'"
    otherwise: "'mode ' + entry.mode + ' lets the group ' + entry.group + ' change it'"
  - that: "!(entry.otherBits in [2, 3, 6, 7])"
    otherwise: "'mode ' + entry.mode + ' lets everyone on the host change it'"
why: Whoever changes a unit, a cron job or a server's configuration soon runs as root.
fix: "`chown root:root FILE && chmod go-w FILE`; let a package or root install it."
examples:
  - name: a file of root passes
    given: {entry: {path: /etc/hosts, mode: "644", owner: root, group: root, groupBits: 4,
      otherBits: 4}}
    verdict: pass
  - name: a unit the deploying user owns fails
    given: {entry: {path: /etc/systemd/system/a.service, mode: "644", owner: deploy, group: deploy,
      groupBits: 4, otherBits: 4}}
    verdict: fail
  - name: a file of root that another group may change fails
    given: {entry: {path: /etc/app.toml, mode: "664", owner: root, group: deploy, groupBits: 6,
      otherBits: 4}}
    verdict: fail
  - name: a listing without configuration proves nothing
    given: {entry: {path: /srv/app/main, mode: "755", owner: root, group: root, groupBits: 5,
      otherBits: 5}}
    verdict: undetermined
    reason: emptyPopulation
  - name: the group with the bits 2 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: staff, groupBits: 2, otherBits: 0}}
    verdict: fail
  - name: the group with the bits 3 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: staff, groupBits: 3, otherBits: 0}}
    verdict: fail
  - name: the group with the bits 6 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: staff, groupBits: 6, otherBits: 0}}
    verdict: fail
  - name: the group with the bits 7 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: staff, groupBits: 7, otherBits: 0}}
    verdict: fail
  - name: everyone with the bits 2 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: root, groupBits: 0, otherBits: 2}}
    verdict: fail
  - name: everyone with the bits 3 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: root, groupBits: 0, otherBits: 3}}
    verdict: fail
  - name: everyone with the bits 6 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: root, groupBits: 0, otherBits: 6}}
    verdict: fail
  - name: everyone with the bits 7 can write
    given: {entry: {path: /etc/a.conf, owner: root, group: root, groupBits: 0, otherBits: 7}}
    verdict: fail
  - name: bits without the one for writing pass
    given: {entry: [{path: /etc/0.conf, owner: root, group: staff, groupBits: 0, otherBits: 0},
      {path: /etc/1.conf, owner: root, group: staff, groupBits: 1, otherBits: 1},
        {path: /etc/4.conf, owner: root, group: staff, groupBits: 4, otherBits: 4},
          {path: /etc/5.conf, owner: root, group: staff, groupBits: 5, otherBits: 5}]}
    verdict: pass
  - name: the group root may write
    given: {entry: {path: /etc/a.conf, owner: root, group: root, groupBits: 6, otherBits: 4}}
    verdict: pass
  - name: one of the listed folders is enough
    params: {paths: ['^/etc/', '^/opt/']}
    given: {entry: {path: /opt/a.conf, owner: www, group: www, groupBits: 0, otherBits: 0}}
    verdict: fail
  - name: one of the exceptions is enough
    params: {except: ['^/etc/a/', '^/etc/b/']}
    given: {entry: {path: /etc/b/a.conf, owner: www, group: www, groupBits: 0, otherBits: 0}}
    verdict: undetermined
    reason: emptyPopulation
  - name: what its own service owns by design is left out
    given: {entry: {path: /etc/postgresql/15/main/pg_hba.conf, owner: postgres}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/files/credentials-not-empty.yaml", ####"""
rule: files.credentials-not-empty
title: Files that should hold a secret hold something
severity: medium
proves:
  iso27001-2022:
    A.5.17/stored: An empty file in a secret's place means a service without its secret.
  soc2-2017:
    CC6.1/secrets: Services find the secret they rely on, not an empty one.
each: {entry: file.permission}
where: params.paths.exists(p, entry.path.matches(p))
params:
  paths:
    type: list(string)
    default: ['/secrets/[^/]', '(^|/)[^/]*[.]env([.][^/]+)?$', '[.](secret|token|passwd|password)$',
      '(^|/)[.]?(pgpass|netrc|my[.]cnf)$', '[.]key$', '(^|/)ssh_host_[a-z0-9]+_key$']
    doc: "Regular expressions; a path that matches one holds a secret or a key"
maxAge: 30d
check:
  - that: entry.size > 0
    otherwise: "'is empty'"
why: Some programs take an empty secret for a secret, and then everyone knows it.
fix: Write the secret again from the vault and restart what uses it.
examples:
  - name: a file with content passes
    given: {entry: {path: /srv/app/secrets/session.secret, size: 44}}
    verdict: pass
  - name: an empty file fails
    given: {entry: {path: /srv/app/secrets/session.secret, size: 0}}
    verdict: fail
  - name: a size that could not be read proves nothing
    given: {entry: {path: /srv/app/secrets/session.secret}}
    verdict: undetermined
    reason: missingField
  - name: one byte is not nothing
    given: {entry: {path: /srv/secrets/a, size: 1}}
    verdict: pass
  - name: an environment file is a credential
    given: {entry: {path: /srv/app/.env.production, size: 0}}
    verdict: fail
  - name: a token is a credential
    given: {entry: {path: /srv/app/api.token, size: 0}}
    verdict: fail
  - name: a password file of a client is a credential
    given: {entry: {path: /home/a/.pgpass, size: 0}}
    verdict: fail
  - name: other files prove nothing
    given: {entry: {path: /srv/readme.txt, size: 0}}
    verdict: undetermined
    reason: emptyPopulation
  - name: the key of a certificate is a credential
    given: {entry: {path: /etc/ssl/a.key, size: 0}}
    verdict: fail
  - name: the key of a host is a credential
    given: {entry: {path: /etc/ssh/ssh_host_rsa_key, size: 0}}
    verdict: fail

"""####),
        ("rules/checks/files/logs-not-world-readable.yaml", ####"""
rule: files.logs-not-world-readable
title: Logs cannot be read by everyone
severity: medium
proves:
  iso27001-2022:
    A.8.15/protected: Logs name people and what they did, and are not for every user of the host.
    A.8.3/files: Logs are among the files other users of the host must not open.
  soc2-2017:
    CC7.2/protected: Logs are open to those who watch the system, not to everyone.
each: {entry: file.permission}
where: >-
  params.paths.exists(p, entry.path.matches(p)) && !params.except.exists(p, entry.path.matches(p))
params:
  paths:
    type: list(string)
    default: ['^/var/log/(.*/)?[^/]+[.](log|err|journal)([.-][0-9]+)?([.](gz|xz|zst|bz2))?$',
      '^/var/log/(.*/)?(syslog|messages|secure|maillog|btmp)([.-][0-9]+)?([.](gz|xz|zst|bz2))?$']
    doc: "Regular expressions for log files"
  except:
    type: list(string)
    default: ['^/var/log/(alternatives|bootstrap|dpkg|fontconfig)[.]log', '^/var/log/apt/history']
    doc: "Regular expressions for logs that only name packages"
maxAge: 30d
check:
  - that: entry.otherBits < 4
    otherwise: "'mode ' + entry.mode + ' lets everyone on the host read it'"
why: Logs hold addresses, names and sometimes what was meant to stay secret.
fix: "`chmod o-r FILE`, and set `create 0640` in its logrotate block."
examples:
  - name: 640 passes
    given: {entry: {path: /var/log/mail.log, mode: "640", otherBits: 0}}
    verdict: pass
  - name: 644 fails, also after rotation
    given: {entry: {path: /var/log/app/debug.log.1.gz, mode: "644", otherBits: 4}}
    verdict: fail
  - name: a directory of logs is not a log
    given: {entry: {path: /var/log/nginx, mode: "755", otherBits: 5}}
    verdict: undetermined
    reason: emptyPopulation
  - name: write and execute alone read nothing
    given: {entry: {path: /var/log/a.log, otherBits: 3}}
    verdict: pass
  - name: the log of packages may be read
    given: {entry: {path: /var/log/dpkg.log, otherBits: 4}}
    verdict: undetermined
    reason: emptyPopulation
  - name: the history of packages may be read
    given: {entry: {path: /var/log/apt/history.log, otherBits: 4}}
    verdict: undetermined
    reason: emptyPopulation
  - name: the log of the system is a log
    given: {entry: {path: /var/log/syslog, otherBits: 4}}
    verdict: fail

"""####),
        ("rules/checks/files/no-unexpected-setuid.yaml", ####"""
rule: files.no-unexpected-setuid
title: Only approved programs lend another user's rights
severity: high
proves:
  iso27001-2022:
    A.8.18/set-user-id: A set-user-id program can override every other control of the host.
  soc2-2017:
    CC6.8/privileged-programs: A program with lent rights that nobody approved lets intruders stay.
each: {entry: file.permission}
params:
  allowed:
    type: list(string)
    default: [/bin/mount, /bin/su, /bin/umount, /usr/bin/chage, /usr/bin/chfn, /usr/bin/chsh,
      /usr/bin/crontab, /usr/bin/dotlockfile, /usr/bin/expiry, /usr/bin/fusermount3,
      /usr/bin/gpasswd, /usr/bin/mount, /usr/bin/newgrp, /usr/bin/passwd, /usr/bin/ssh-agent,
      /usr/bin/su, /usr/bin/sudo, /usr/bin/umount, /usr/bin/wall, /usr/bin/write,
      /usr/lib/dbus-1.0/dbus-daemon-launch-helper, /usr/lib/openssh/ssh-keysign,
      /usr/lib/polkit-1/polkit-agent-helper-1, /usr/sbin/postdrop, /usr/sbin/postqueue,
      /usr/sbin/unix_chkpwd, /var/local, /var/mail, /run/log/journal, /var/log/journal]
    doc: "Paths that may carry the set-user-id or set-group-id bit; those of a plain Debian"
maxAge: 30d
check:
  - that: entry.special < 2 || entry.path in params.allowed
    otherwise: >-
      'mode ' + entry.mode + ' lends the rights of '
      + (entry.special >= 4 ? 'the user ' + entry.owner : 'the group ' + entry.group)
      + ', and the path is not on the list'
why: Such a program is a door for every user of the host, whatever it was made for.
fix: "`chmod ug-s FILE`, or approve it by adding its path to the list `allowed`."
examples:
  - name: a plain file passes
    given: {entry: {path: /usr/bin/ls, mode: "755", special: 0, owner: root, group: root}}
    verdict: pass
  - name: a listed program passes
    given: {entry: {path: /usr/bin/sudo, mode: "4755", special: 4, owner: root, group: root}}
    verdict: pass
  - name: an unlisted program fails
    given: {entry: {path: /usr/local/bin/restart, mode: "4755", special: 4, owner: root,
      group: root}}
    verdict: fail
  - name: a listed name in another place fails
    given: {entry: {path: /home/bob/sudo, mode: "4755", special: 4, owner: root, group: root}}
    verdict: fail
  - name: a mode that could not be read proves nothing
    given: {entry: {path: /usr/bin/ls, mode: "", owner: root, group: root}}
    verdict: undetermined
    reason: missingField
  - name: each path of a plain Debian may carry a bit
    given:
      entry:
        - {path: /bin/mount, special: 2}
        - {path: /bin/su, special: 2}
        - {path: /bin/umount, special: 2}
        - {path: /usr/bin/chage, special: 2}
        - {path: /usr/bin/chfn, special: 2}
        - {path: /usr/bin/chsh, special: 2}
        - {path: /usr/bin/crontab, special: 2}
        - {path: /usr/bin/dotlockfile, special: 2}
        - {path: /usr/bin/expiry, special: 2}
        - {path: /usr/bin/fusermount3, special: 2}
        - {path: /usr/bin/gpasswd, special: 2}
        - {path: /usr/bin/mount, special: 2}
        - {path: /usr/bin/newgrp, special: 2}
        - {path: /usr/bin/passwd, special: 2}
        - {path: /usr/bin/ssh-agent, special: 2}
        - {path: /usr/bin/su, special: 2}
        - {path: /usr/bin/sudo, special: 2}
        - {path: /usr/bin/umount, special: 2}
        - {path: /usr/bin/wall, special: 2}
        - {path: /usr/bin/write, special: 2}
        - {path: /usr/lib/dbus-1.0/dbus-daemon-launch-helper, special: 2}
        - {path: /usr/lib/openssh/ssh-keysign, special: 2}
        - {path: /usr/lib/polkit-1/polkit-agent-helper-1, special: 2}
        - {path: /usr/sbin/postdrop, special: 2}
        - {path: /usr/sbin/postqueue, special: 2}
        - {path: /usr/sbin/unix_chkpwd, special: 2}
        - {path: /var/local, special: 2}
        - {path: /var/mail, special: 2}
        - {path: /run/log/journal, special: 2}
        - {path: /var/log/journal, special: 2}
    verdict: pass
  - name: the bit for the group alone is one too many
    given: {entry: {path: /opt/a, special: 2, mode: '2755', group: adm}}
    verdict: fail
  - name: the sticky bit lends nothing
    given: {entry: {path: /opt/a, special: 1}}
    verdict: pass
  - name: no file at all proves nothing
    given: {entry: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/files/no-world-writable.yaml", ####"""
rule: files.no-world-writable
title: No file can be changed by everyone
severity: high
proves:
  iso27001-2022:
    A.8.3/writing: A file everyone can change is not protected from anyone.
    A.8.9/protected: Configuration must not be open to every user of the host.
  soc2-2017:
    CC6.8/tampering: Ordinary users cannot change programs and configuration.
each: {entry: file.permission}
maxAge: 30d
check:
  # The sticky bit keeps users of a shared directory from each other's files.
  - that: "!(entry.otherBits in [2, 3, 6, 7]) || entry.special in [1, 3, 5, 7]"
    otherwise: "'mode ' + entry.mode + ' lets everyone on the host change it'"
why: A file everyone can change lets any broken service plant something in it.
fix: "`chmod o-w FILE`; for a shared directory also set the sticky bit with `chmod +t`."
examples:
  - name: a file only its owner changes passes
    given: {entry: {path: /etc/hosts, mode: "644", special: 0, otherBits: 4}}
    verdict: pass
  - name: a shared directory with the sticky bit passes
    given: {entry: {path: /tmp, mode: "1777", special: 1, otherBits: 7}}
    verdict: pass
  - name: a file everyone changes fails
    given: {entry: {path: /etc/cron.d/job, mode: "666", special: 0, otherBits: 6}}
    verdict: fail
  - name: a mode that could not be read proves nothing
    given: {entry: {path: /etc/hosts, mode: "?"}}
    verdict: undetermined
    reason: missingField
  - name: everyone with the bits 2 can write
    given: {entry: {path: /opt/a, otherBits: 2, special: 0}}
    verdict: fail
  - name: everyone with the bits 3 can write
    given: {entry: {path: /opt/a, otherBits: 3, special: 0}}
    verdict: fail
  - name: everyone with the bits 6 can write
    given: {entry: {path: /opt/a, otherBits: 6, special: 0}}
    verdict: fail
  - name: everyone with the bits 7 can write
    given: {entry: {path: /opt/a, otherBits: 7, special: 0}}
    verdict: fail
  - name: bits without the one for writing pass
    given: {entry: [{path: /opt/0, otherBits: 0, special: 0}, {path: /opt/1, otherBits: 1,
      special: 0}, {path: /opt/4, otherBits: 4, special: 0}, {path: /opt/5, otherBits: 5,
        special: 0}]}
    verdict: pass
  - name: the sticky bit keeps strangers off, whatever stands beside it
    given: {entry: [{path: /opt/1, otherBits: 7, special: 1}, {path: /opt/3, otherBits: 7,
      special: 3}, {path: /opt/5, otherBits: 7, special: 5}, {path: /opt/7, otherBits: 7,
        special: 7}]}
    verdict: pass
  - name: no file at all proves nothing
    given: {entry: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/files/private-keys-owner-only.yaml", ####"""
rule: files.private-keys-owner-only
title: Private keys are open to their owner only
severity: critical
proves:
  iso27001-2022:
    A.8.24/keys: A key that others can read does not protect anything.
    A.8.3/files: These are the files other users of the host must not open.
  soc2-2017:
    CC6.1/secrets: Private keys are kept from everyone but the service that uses them.
each: {entry: file.permission}
where: params.paths.exists(p, entry.path.matches(p))
params:
  paths:
    type: list(string)
    default: ['[.]key$', '(^|/)(privkey|account_key)[^/]*[.]pem$', '[-_.]key[.]pem$',
      '(^|/)ssh_host_[a-z0-9]+_key$', '(^|/)id_(rsa|dsa|ecdsa|ed25519)$', '[.](p12|pfx|jks)$']
    doc: "Regular expressions; a path that matches one holds a private key"
maxAge: 30d
check:
  - that: entry.groupBits == 0 && entry.otherBits == 0
    otherwise: >-
      'mode ' + entry.mode + ' opens it to ' + (entry.otherBits > 0 ? 'everyone on the host'
      : 'the group ' + entry.group)
why: Whoever reads the key can pose as the service until the certificate is revoked.
fix: "`chmod 600 FILE`; if someone may have read it, make a new key."
examples:
  - name: 600 passes
    given: {entry: {path: /etc/nginx/tls/a.key, mode: "600", groupBits: 0, otherBits: 0,
      group: root}}
    verdict: pass
  - name: a key the group can read fails
    given: {entry: {path: /etc/nginx/tls/a.key, mode: "640", groupBits: 4, otherBits: 0,
      group: www-data}}
    verdict: fail
  - name: a public key is no private key
    given: {entry: {path: /etc/ssh/ssh_host_rsa_key.pub, mode: "644", groupBits: 4, otherBits: 4,
      group: root}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a private key of a certificate is one
    given: {entry: {path: /etc/letsencrypt/live/a/privkey1.pem, groupBits: 4, otherBits: 0,
      mode: '640', group: adm}}
    verdict: fail
  - name: a private key with a hyphen in its name is one
    given: {entry: {path: /etc/ssl/mail-key.pem, groupBits: 4, otherBits: 0, mode: '640',
      group: adm}}
    verdict: fail
  - name: a private key of a person is one
    given: {entry: {path: /home/a/.ssh/id_ed25519, groupBits: 4, otherBits: 0, mode: '640',
      group: adm}}
    verdict: fail
  - name: a private key in a container is one
    given: {entry: {path: /etc/ssl/a.p12, groupBits: 4, otherBits: 0, mode: '640', group: adm}}
    verdict: fail
  - name: a private key of a host is one
    given: {entry: {path: /etc/ssh/ssh_host_rsa_key, groupBits: 4, otherBits: 0}}
    verdict: fail

"""####),
        ("rules/checks/files/secrets-owner-only.yaml", ####"""
rule: files.secrets-owner-only
title: Files with secrets are open to their owner only
severity: critical
proves:
  iso27001-2022:
    A.5.17/stored: A secret that others can read is no secret.
    A.8.3/files: These are the files other users of the host must not open.
  soc2-2017:
    CC6.1/secrets: Secrets in files are kept from everyone but the service that uses them.
each: {entry: file.permission}
where: params.paths.exists(p, entry.path.matches(p))
params:
  paths:
    type: list(string)
    default: ['/secrets/[^/]', '(^|/)[^/]*[.]env([.][^/]+)?$', '[.](secret|token|passwd|password)$',
      '(^|/)[.]?(pgpass|netrc|my[.]cnf)$', '(^|/)credentials([.](json|ya?ml|toml|ini))?$']
    doc: "Regular expressions; a path that matches one holds a secret"
maxAge: 30d
check:
  - that: entry.groupBits == 0 && entry.otherBits == 0
    otherwise: >-
      'mode ' + entry.mode + ' opens it to ' + (entry.otherBits > 0 ? 'everyone on the host'
      : 'the group ' + entry.group)
why: Any service of the host that is broken into would read every secret of the others.
fix: "`chmod 600 FILE`, and set the mode where the file is made."
examples:
  - name: 600 passes
    given: {entry: {path: /srv/app/secrets/mail.env, mode: "600", groupBits: 0, otherBits: 0,
      group: app}}
    verdict: pass
  - name: 644 is open to everyone
    given: {entry: {path: /srv/app/secrets/mail.env, mode: "644", groupBits: 4, otherBits: 4,
      group: app}}
    verdict: fail
  - name: 640 is open to the group
    given: {entry: {path: /srv/app/.env, mode: "640", groupBits: 4, otherBits: 0, group: app}}
    verdict: fail
  - name: a listing without a file that holds a secret proves nothing
    given: {entry: {path: /etc/hosts, mode: "644", groupBits: 4, otherBits: 4, group: root}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a mode that could not be read proves nothing
    given: {entry: {path: /srv/app/secrets/mail.env, mode: "rw-", group: app}}
    verdict: undetermined
    reason: missingField
  - name: a token is a secret
    given: {entry: {path: /srv/app/api.token, groupBits: 4, otherBits: 0, mode: '640', group: adm}}
    verdict: fail
  - name: a password file of a client is a secret
    given: {entry: {path: /home/a/.pgpass, groupBits: 4, otherBits: 0, mode: '640', group: adm}}
    verdict: fail
  - name: a file of credentials is a secret
    given: {entry: {path: /home/a/credentials.json, groupBits: 4, otherBits: 0, mode: '640',
      group: adm}}
    verdict: fail
  - name: whatever lies in a folder of secrets is a secret
    given: {entry: {path: /srv/secrets/a, groupBits: 4, otherBits: 0}}
    verdict: fail

"""####),
        ("rules/checks/policy/approved-by-other.yaml", ####"""
rule: policy.approved-by-other
title: Policies are approved by someone other than the author
severity: medium
proves:
  iso27001-2022:
    A.5.1/approved: Author and approver are two people.
    A.5.3/documents: Writing and approving are kept apart.
    "5.2/approved": The information security policy is approved like every other.
    "7.5.2/approved": Each document was approved for fitness.
  soc2-2017:
    CC5.3/approved: Someone besides the author stands behind each policy.
each: {policy: policy.document}
check:
  # Names are compared without regard to case and to white space around them.
  - that: policy.author.trim().lowerAscii() != policy.approvedBy.trim().lowerAscii()
    otherwise: "'was written and approved by ' + policy.author"
  - that: policy.author.trim() != '' && policy.approvedBy.trim() != ''
    otherwise: "'names no author or no approver'"
why: A second pair of eyes finds what the writer takes for granted.
fix: Have someone with authority read and approve it, and name them in `approved_by`.
examples:
  - name: two people pass
    given: {policy: {id: p, title: A, author: tomas@a.example, approvedBy: ada@a.example,
      sections: []}}
    verdict: pass
  - name: one person in both places fails
    given: {policy: {id: p, title: A, author: imani@a.example, approvedBy: Imani@a.example,
      sections: []}}
    verdict: fail
  - name: a policy without an approver proves nothing
    given: {policy: {id: p, title: A, author: tomas@a.example, sections: []}}
    verdict: undetermined
    reason: missingField
  - name: a policy without an author fails
    given: {policy: {id: a, author: ' ', approvedBy: b}}
    verdict: fail
  - name: a policy without an approver fails
    given: {policy: {id: a, author: b, approvedBy: ' '}}
    verdict: fail
  - name: no policy at all proves nothing
    given: {policy: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/policy/has-owner-and-version.yaml", ####"""
rule: policy.has-owner-and-version
title: Policies name their owner and version
severity: low
proves:
  iso27001-2022:
    A.5.1/identified: Each policy says who answers for it and which version it is.
    "7.5.2/identified": Each document can be told from its older versions.
  soc2-2017:
    CC5.3/policies: Each policy has an owner and a version.
each: {policy: policy.document}
check:
  # The document is at hand: what it does not say is missing from it.
  - that: has(policy.owner) && policy.owner.trim() != ''
    otherwise: "'names no owner'"
  - that: has(policy.version) && policy.version.matches('[0-9]')
    otherwise: "'has no version'"
  - that: policy.title.trim() != ''
    otherwise: "'has no title'"
why: A policy without an owner is nobody's, one without a version cannot be agreed to.
fix: Set `owner` and `version` in the front matter.
examples:
  - name: owner and version pass
    given: {policy: {id: p, title: A, owner: security@a.example, version: "2.4", sections: []}}
    verdict: pass
  - name: no owner fails
    given: {policy: {id: p, title: A, version: "2.4", sections: []}}
    verdict: fail
  - name: a draft is no version
    given: {policy: {id: p, title: A, owner: security@a.example, version: draft, sections: []}}
    verdict: fail
  - name: a document whose title could not be read proves nothing
    given: {policy: {id: p, owner: security@a.example, version: "2.4", sections: []}}
    verdict: undetermined
    reason: missingField
  - name: a blank owner is none
    given: {policy: {id: a, title: A, owner: ' ', version: '1'}}
    verdict: fail
  - name: a blank title is none
    given: {policy: {id: a, title: ' ', owner: b, version: '1'}}
    verdict: fail
  - name: no policy at all proves nothing
    given: {policy: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/policy/required-set.yaml", ####"""
rule: policy.required-set
title: Every required policy exists
severity: high
proves:
  iso27001-2022:
    A.5.1/defined: Each topic of the list has its document.
    "5.2/exists": The information security policy is on the list.
  soc2-2017:
    CC5.3/policies: The topics that need a policy have one.
with: {policies: policy.document}
params:
  required:
    type: list(string)
    default: [information-security, acceptable-use, access-control, cryptography,
      incident-response, business-continuity, supplier-security, risk-management]
    doc: "The ids of the policies there must be"
check:
  - that: size(params.required) > 0
    otherwise: "'no policy is on the list of required ones'"
  - that: params.required.all(id, policies.exists(p, p.id == id))
    otherwise: >-
      'there is no policy ' + params.required
      .filter(id, !policies.exists(p, p.id == id)).join(', ')
  - that: >-
      policies.all(p, !(p.id in params.required) || p.sections.exists(s, s != ''))
    otherwise: >-
      'without any section: ' + policies
      .filter(p, p.id in params.required && !p.sections.exists(s, s != ''))
      .map(p, p.id).join(', ')
why: What is not written down is decided anew each time, by whoever is there.
fix: Write the policy, give it the id in its front matter, and have it approved.
examples:
  - name: a full set passes
    params: {required: [information-security, cryptography]}
    given:
      policies:
        - {id: information-security, title: A, sections: [Purpose]}
        - {id: cryptography, title: B, sections: [Purpose]}
    verdict: pass
  - name: a policy that is missing fails
    params: {required: [information-security, cryptography]}
    given:
      policies: [{id: information-security, title: A, sections: [Purpose]}]
    verdict: fail
  - name: an empty document is no policy
    params: {required: [information-security]}
    given:
      policies: [{id: information-security, title: A, sections: []}]
    verdict: fail
  - name: no document at all proves nothing
    given: {policies: []}
    verdict: undetermined
    reason: emptyPopulation
  - name: a set without information-security fails
    given:
      policies:
        [{id: acceptable-use, sections: [Aim]}, {id: access-control, sections: [Aim]},
         {id: cryptography, sections: [Aim]}, {id: incident-response, sections: [Aim]},
         {id: business-continuity, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without acceptable-use fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: access-control, sections: [Aim]},
         {id: cryptography, sections: [Aim]}, {id: incident-response, sections: [Aim]},
         {id: business-continuity, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without access-control fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: cryptography, sections: [Aim]}, {id: incident-response, sections: [Aim]},
         {id: business-continuity, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without cryptography fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: access-control, sections: [Aim]}, {id: incident-response, sections: [Aim]},
         {id: business-continuity, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without incident-response fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: access-control, sections: [Aim]}, {id: cryptography, sections: [Aim]},
         {id: business-continuity, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without business-continuity fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: access-control, sections: [Aim]}, {id: cryptography, sections: [Aim]},
         {id: incident-response, sections: [Aim]}, {id: supplier-security, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without supplier-security fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: access-control, sections: [Aim]}, {id: cryptography, sections: [Aim]},
         {id: incident-response, sections: [Aim]}, {id: business-continuity, sections: [Aim]},
         {id: risk-management, sections: [Aim]}]
    verdict: fail
  - name: a set without risk-management fails
    given:
      policies:
        [{id: information-security, sections: [Aim]}, {id: acceptable-use, sections: [Aim]},
         {id: access-control, sections: [Aim]}, {id: cryptography, sections: [Aim]},
         {id: incident-response, sections: [Aim]}, {id: business-continuity, sections: [Aim]},
         {id: supplier-security, sections: [Aim]}]
    verdict: fail
  - name: a list of one is a list
    params: {required: [a]}
    given: {policies: [{id: a, sections: [Aim]}]}
    verdict: pass
  - name: an empty list asks for nothing and fails
    params: {required: []}
    given: {policies: [{id: a, sections: [Aim]}]}
    verdict: fail
  - name: each required policy needs a section
    params: {required: [a, b]}
    given: {policies: [{id: a, sections: [Aim]}, {id: b, sections: []}]}
    verdict: fail
  - name: a heading without words is no section
    params: {required: [a]}
    given: {policies: [{id: a, sections: ['']}]}
    verdict: fail

"""####),
        ("rules/checks/policy/reviewed.yaml", ####"""
rule: policy.reviewed
title: Policies were reviewed within a year
severity: medium
proves:
  iso27001-2022:
    A.5.1/reviewed: Each policy was looked at within the planned interval.
    "7.5.2/reviewed": Each document was reviewed for fitness.
  soc2-2017:
    CC5.3/reviewed: Policies still say what is expected today.
each: {policy: policy.document}
params:
  maximumDays: {type: int, default: 365, doc: "Greatest age of the last review"}
check:
  - that: policy.lastReviewed <= asOf
    otherwise: >-
      'is to be reviewed on ' + string(policy.lastReviewed).substring(0, 10) + ', which is to come'
  - that: asOf - policy.lastReviewed <= duration(string(params.maximumDays * 24) + 'h')
    otherwise: >-
      'was last reviewed on ' + string(policy.lastReviewed).substring(0, 10) + ', '
      + string((asOf - policy.lastReviewed).getHours() / 24) + ' days ago'
why: A policy nobody reads again describes a company that no longer exists.
fix: Read it, change what is no longer so, have it approved and set `last_reviewed`.
examples:
  - name: a review in spring passes
    given: {policy: {id: cryptography, title: A, lastReviewed: 2026-02-24, sections: []}}
    verdict: pass
  - name: a review of fourteen months ago fails
    given: {policy: {id: cryptography, title: A, lastReviewed: 2025-03-27, sections: []}}
    verdict: fail
  - name: a review to come is none
    given: {policy: {id: cryptography, title: A, lastReviewed: 2027-01-01, sections: []}}
    verdict: fail
  - name: no date, no verdict
    given: {policy: {id: cryptography, title: A, sections: []}}
    verdict: undetermined
    reason: missingField
  - name: a year is just within
    given: {policy: [{id: a, lastReviewed: 2025-06-01}, {id: b, lastReviewed: 2026-06-01}]}
    verdict: pass
  - name: a second more is too long
    given: {policy: {id: a, lastReviewed: 2025-05-31T23:59:59Z}}
    verdict: fail
  - name: no policy at all proves nothing
    given: {policy: []}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/region/allowed-countries.yaml", ####"""
rule: region.allowed-countries
title: Data lies only in the countries the company has named
severity: critical
proves:
  iso27001-2022:
    A.5.23/places: Each store of a cloud service is in a country that was allowed.
    A.5.34/places: Personal data does not leave the countries people were told.
  soc2-2017:
    C1.1/places: Confidential information stays where customers were told it is.
each: {location: data.location}
expect: {all: params.stores, by: location.store}
params:
  countries: {type: list(string), default: [], doc: "Two-letter codes of the allowed countries"}
  except: {type: list(string), default: [], doc: "Stores that may lie elsewhere, by name"}
  stores: {type: list(string), default: [], doc: "Every store there must be"}
maxAge: 90d
check:
  - that: location.country in params.countries || location.store in params.except
    otherwise: >-
      'is in ' + (location.country == '' ? 'no stated country' : location.country)
      + ' (' + location.region + '), not in '
      + (size(params.countries) == 0 ? 'any allowed country: none is declared'
      : params.countries.join(', '))
why: Where data lies decides who may demand it, and customers chose with that in mind.
fix: Move the store, or name it in `except` once customers have agreed.
examples:
  - name: an allowed country passes
    params: {countries: [GB, DE]}
    given: {location: {store: pg, provider: AWS, region: eu-west-2, country: GB, seenBy: inventory}}
    verdict: pass
  - name: another country fails
    params: {countries: [GB, DE]}
    given: {location: {store: s, provider: AWS, region: us-east-1, country: US, seenBy: inventory}}
    verdict: fail
  - name: an empty cell is not an allowed country
    params: {countries: [GB, DE]}
    given: {location: {store: s, provider: AWS, region: '', country: '', seenBy: inventory}}
    verdict: fail
  - name: without a declared country nothing is allowed
    given: {location: {store: pg, provider: AWS, region: eu-west-2, country: GB, seenBy: inventory}}
    verdict: fail
  - name: a region nobody can place proves nothing
    params: {countries: [GB]}
    given: {location: {store: pg, provider: AWS, region: eu-west-9, seenBy: aws}}
    verdict: undetermined
    reason: missingField
  - name: a store that must be there and is not leaves the rule open
    params: {countries: [GB], stores: [pg, mail]}
    given: {location: {store: pg, region: eu-west-2, country: GB}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/region/backup-elsewhere.yaml", ####"""
rule: region.backup-elsewhere
title: Backups lie in another region than the data
severity: high
proves:
  iso27001-2022:
    A.8.13/elsewhere: A disaster in the region of the data leaves the backup.
    A.5.30/copies: There is something left to resume from.
  soc2-2017:
    A1.2/elsewhere: The recovery copy does not share the fate of the data.
each: {location: data.location}
with: {stores: data.location}
where: has(location.role) && location.role == 'backup'
expect: {all: params.stores, by: location.store}
params:
  stores: {type: list(string), default: [], doc: "Every store of backups there must be"}
maxAge: 90d
check:
  - that: stores.exists(s, has(s.role) && s.role == 'primary')
    otherwise: "'no primary store is known, so nothing shows that this one is elsewhere'"
  - that: >-
      location.region != ''
      && !stores.exists(s, has(s.role) && s.role == 'primary' && s.region == location.region)
    otherwise: >-
      location.region == '' ? 'has no stated region'
      : 'shares the region ' + location.region + ' with '
      + stores.filter(s, has(s.role) && s.role == 'primary' && s.region == location.region)
      .map(s, s.store).distinct().join(', ')
why: A fire, a flood or a closed account takes the whole region.
fix: Keep the backup in a region that holds no primary store, better with another provider.
examples:
  - name: another region passes
    given:
      location: {store: b, role: backup, region: eu-central-003, seenBy: inventory}
      stores:
        - {store: pg, role: primary, region: eu-west-2, seenBy: inventory}
        - {store: b, role: backup, region: eu-central-003, seenBy: inventory}
    verdict: pass
  - name: the same region fails
    given:
      location: {store: b, role: backup, region: eu-west-2, seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}]
    verdict: fail
  - name: a backup of nothing known fails
    given:
      location: {store: b, role: backup, region: eu-west-2, seenBy: inventory}
      stores: [{store: b, role: backup, region: eu-west-2, seenBy: inventory}]
    verdict: fail
  - name: a backup whose region is unknown proves nothing
    given:
      location: {store: b, role: backup, seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}]
    verdict: undetermined
    reason: missingField
  - name: an inventory without backups proves nothing
    given:
      location: {store: pg, role: primary, region: eu-west-2, seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}]
    verdict: undetermined
    reason: emptyPopulation
  - name: one primary store in the same region is enough to fail
    given:
      location: {store: b, role: backup, region: eu-west-2, seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}, {store: mail,
        role: primary, region: eu-west-1, seenBy: inventory}]
    verdict: fail
  - name: a backup without a stated region fails
    given:
      location: {store: b, role: backup, region: '', seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}]
    verdict: fail
  - name: a backup that must be there and is not leaves the rule open
    params: {stores: [b, c]}
    given:
      location: {store: b, role: backup, region: eu-west-1, seenBy: inventory}
      stores: [{store: pg, role: primary, region: eu-west-2, seenBy: inventory}]
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/region/every-store-classified.yaml", ####"""
rule: region.every-store-classified
title: Every store in the inventory has a class
severity: medium
proves:
  iso27001-2022:
    A.5.12/classified: Each store says what it holds, in the words of the scheme.
  soc2-2017:
    C1.1/identified: Confidential information can be found by its class.
each: {location: data.location}
where: location.seenBy == 'inventory'
expect: {all: params.stores, by: location.store}
params:
  classes:
    type: list(string)
    default: [customer-data, backup, audit, log, internal, public]
    doc: "The classes of the scheme"
  stores: {type: list(string), default: [], doc: "Every store there must be"}
maxAge: 90d
check:
  # An empty cell is the finding itself, not a gap in the evidence.
  - that: has(location.dataClass)
    otherwise: "'has no class'"
  - that: "!has(location.dataClass) || location.dataClass in params.classes"
    otherwise: "'has the class ' + location.dataClass + ', which the scheme does not know'"
why: A store without a class is protected by luck.
fix: Ask the store's owner what it holds and write it into the inventory.
examples:
  - name: a class of the scheme passes
    given: {location: {store: pg, dataClass: customer-data, seenBy: inventory}}
    verdict: pass
  - name: an empty cell fails
    given: {location: {store: attachments, seenBy: inventory}}
    verdict: fail
  - name: a class the scheme does not know fails
    given: {location: {store: pg, dataClass: secretish, seenBy: inventory}}
    verdict: fail
  - name: a provider's answer is no inventory
    given: {location: {store: pg, seenBy: aws}}
    verdict: undetermined
    reason: emptyPopulation
  - name: every class of the scheme passes
    given:
      location:
        - {store: s0, dataClass: customer-data, seenBy: inventory}
        - {store: s1, dataClass: backup, seenBy: inventory}
        - {store: s2, dataClass: audit, seenBy: inventory}
        - {store: s3, dataClass: log, seenBy: inventory}
        - {store: s4, dataClass: internal, seenBy: inventory}
        - {store: s5, dataClass: public, seenBy: inventory}
    verdict: pass
  - name: a store that must be there and is not leaves the rule open
    params: {stores: [pg, mail]}
    given: {location: {store: pg, dataClass: log, seenBy: inventory}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/region/inventory-matches-provider.yaml", ####"""
rule: region.inventory-matches-provider
title: What a provider reports is in the inventory, at the same place
severity: high
proves:
  iso27001-2022:
    A.5.9/complete: Nothing the provider runs for us is missing from the inventory.
    A.5.23/places: The place in the inventory is the place the provider names.
  soc2-2017:
    C1.1/inventory: Stores the provider reports are known and placed rightly.
each: {location: data.location}
with: {stores: data.location}
where: location.seenBy != 'inventory'
expect: {all: params.stores, by: location.store}
params:
  stores: {type: list(string), default: [], doc: "Every store a provider must report"}
maxAge: 30d
check:
  # Stores of one name in two systems are two; an inventory that names no system speaks of all.
  - that: >-
      stores.exists(s, s.seenBy == 'inventory' && s.store == location.store
      && (!has(s.system) || !has(location.system) || s.system == location.system))
    otherwise: "'is not in the inventory'"
  - that: >-
      stores.filter(s, s.seenBy == 'inventory' && s.store == location.store
      && (!has(s.system) || !has(location.system) || s.system == location.system))
      .all(s, s.region == location.region && s.country == location.country)
    otherwise: >-
      'is in ' + location.region + ' (' + location.country + '), the inventory says '
      + stores.filter(s, s.seenBy == 'inventory' && s.store == location.store
      && (!has(s.system) || !has(location.system) || s.system == location.system))
      .map(s, s.region + ' (' + s.country + ')').join(', ')
why: An inventory nobody compares with the provider describes last year.
fix: Add the store to the inventory or correct its row; if nobody knows it, find out who made it.
examples:
  - name: the same place passes
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory}]
    verdict: pass
  - name: another region fails
    given:
      location: {store: pg, region: us-east-1, country: US, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory}]
    verdict: fail
  - name: a store nobody listed fails
    given:
      location: {store: trial, region: eu-west-2, country: GB, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory}]
    verdict: fail
  - name: an inventory without a provider's answer proves nothing
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: inventory}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory}]
    verdict: undetermined
    reason: emptyPopulation
  - name: the region alone is not the place
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: IE, seenBy: inventory}]
    verdict: fail
  - name: a store a provider must report and does not leaves the rule open
    params: {stores: [pg, mail]}
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory}]
    verdict: undetermined
    reason: incompletePopulation
  - name: the store of that name in another system is another store
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws, system: shop}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory, system: mail}]
    verdict: fail
  - name: the store of that name in another system may be elsewhere
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws, system: shop}
      stores:
        - {store: pg, region: eu-west-2, country: GB, seenBy: inventory, system: shop}
        - {store: pg, region: us-east-1, country: US, seenBy: inventory, system: mail}
    verdict: pass
  - name: an inventory that names no system speaks of every system
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws, system: shop}
      stores: [{store: pg, region: us-east-1, country: US, seenBy: inventory}]
    verdict: fail
  - name: a provider's answer of no system is of any
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws}
      stores: [{store: pg, region: eu-west-2, country: GB, seenBy: inventory, system: mail}]
    verdict: pass
  - name: other stores may be elsewhere
    given:
      location: {store: pg, region: eu-west-2, country: GB, seenBy: aws}
      stores:
        - {store: pg, region: eu-west-2, country: GB, seenBy: inventory}
        - {store: mail, region: eu-west-1, country: IE, seenBy: inventory}
    verdict: pass
survivors:
  - change: >-
      stores.filter(s, s.seenBy == 'inventory' && s.store == location.store
      && (!has(s.system) || !has(location.system) || s.system == location.system))
      .all(s, s.region == location.region && s.country == location.country)
    to: >-
      stores.filter(s, s.seenBy == 'inventory' && s.store == location.store
      && (!has(s.system) || !has(location.system) || s.system == location.system))
      .exists(s, s.region == location.region && s.country == location.country)
    because: >-
      an inventory names a store once; two rows that differ contradict each other, and nothing they say can pass

"""####),
        ("rules/checks/region/replicas-allowed.yaml", ####"""
rule: region.replicas-allowed
title: Copies that follow the data stay in allowed countries
severity: high
proves:
  iso27001-2022:
    A.5.23/places: A replica is a store like any other and may lie only where one may.
  soc2-2017:
    C1.1/places: Copies of confidential information stay where customers were told.
each: {location: data.location}
where: has(location.role) && location.role == 'replica'
expect: {empty: notApplicable, because: "no replica is listed or reported"}
params:
  countries: {type: list(string), default: [], doc: "Two-letter codes of the allowed countries"}
maxAge: 90d
check:
  - that: location.country in params.countries
    otherwise: >-
      'is in ' + (location.country == '' ? 'no stated country' : location.country)
      + ' (' + location.region + '), not in '
      + (size(params.countries) == 0 ? 'any allowed country: none is declared'
      : params.countries.join(', '))
why: A replica is made for speed or safety, and its place is rarely thought of as a transfer.
fix: Move the replica, or have its country allowed.
examples:
  - name: a replica in an allowed country passes
    params: {countries: [GB, IE]}
    given: {location: {store: r, role: replica, region: eu-west-1, country: IE, seenBy: aws}}
    verdict: pass
  - name: a replica elsewhere fails
    params: {countries: [GB, IE]}
    given: {location: {store: r, role: replica, region: us-east-1, country: US, seenBy: aws}}
    verdict: fail
  - name: without replicas the rule does not apply
    params: {countries: [GB, IE]}
    given: {location: {store: pg, role: primary, region: eu-west-2, country: GB, seenBy: aws}}
    verdict: notApplicable
  - name: a replica nobody can place proves nothing
    params: {countries: [GB, IE]}
    given: {location: {store: r, role: replica, region: eu-west-9, seenBy: aws}}
    verdict: undetermined
    reason: missingField

"""####),
        ("rules/checks/retention/audit-rows-kept.yaml", ####"""
rule: retention.audit-rows-kept
title: The audit trail is kept as long as promised
severity: high
proves:
  iso27001-2022:
    A.8.15/audit-trail: The trail is there for as long as someone may ask.
    A.5.33/kept: Audit rows are records with a promised time.
  soc2-2017:
    C1.1/kept: What was promised to be kept is kept.
    CC7.2/records: The trail reaches back as far as promised.
each: {setting: retention.setting}
# The deletion job of an application reads its schedule, so here the schedule is the setting.
where: setting.dataClass in params.classes
expect: {all: params.stores, by: setting.store}
params:
  minimumDays:
    type: int
    default: 2557
    doc: "Days kept at least; seven calendar years hold at most two leap days"
  classes: {type: list(string), default: [audit], doc: "Classes of data that are audit rows"}
  stores: {type: list(string), default: [], doc: "Every store of audit rows there must be"}
maxAge: 90d
check:
  - that: setting.forever || setting.keepDays >= params.minimumDays
    otherwise: >-
      'deletes after ' + string(setting.keepDays) + ' days, sooner than '
      + string(params.minimumDays)
why: Customers rely on the trail for years; what is deleted early cannot be made again.
fix: Raise the days in the schedule the deletion job reads; count leap days.
examples:
  - name: seven years with leap days pass
    given: {setting: {store: pg, dataClass: audit, keepDays: 2557, forever: false,
      seenBy: schedule}}
    verdict: pass
  - name: seven years of 365 days are too short
    given: {setting: {store: pg, dataClass: audit, keepDays: 2555, forever: false,
      seenBy: schedule}}
    verdict: fail
  - name: a setting that tells no days proves nothing
    given: {setting: {store: pg, dataClass: audit, forever: false, seenBy: schedule}}
    verdict: undetermined
    reason: missingField
  - name: settings for other data prove nothing
    given: {setting: {store: pg, dataClass: log, keepDays: 9999, forever: false,
      seenBy: postgresql}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a day less than seven years is too short
    given: {setting: {store: pg, dataClass: audit, keepDays: 2556, forever: false,
      seenBy: schedule}}
    verdict: fail
  - name: a store that must be there and is not leaves the rule open
    params: {stores: [pg, mail]}
    given: {setting: {store: pg, dataClass: audit, keepDays: 2557, forever: false,
      seenBy: schedule}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/retention/backups-kept.yaml", ####"""
rule: retention.backups-kept
title: Backups are kept as long as promised
severity: high
proves:
  iso27001-2022:
    A.8.13/kept: A backup that is deleted early is not there on the day it is needed.
    A.5.33/kept: Records in backups are kept for the promised time.
  soc2-2017:
    A1.2/kept: The systems are set to keep backups as far back as promised.
each: {setting: retention.setting}
# What a schedule says is a wish; the setting of the store decides.
where: setting.dataClass in params.classes && setting.seenBy != 'schedule'
expect: {all: params.stores, by: setting.store}
params:
  minimumDays: {type: int, default: 30, doc: "Days each backup is kept at least"}
  classes: {type: list(string), default: [backup], doc: "Classes of data that are backups"}
  stores: {type: list(string), default: [], doc: "Every store of backups there must be"}
maxAge: 90d
check:
  - that: setting.forever || setting.keepDays >= params.minimumDays
    otherwise: >-
      'deletes after ' + string(setting.keepDays) + ' days, sooner than '
      + string(params.minimumDays)
why: Damage is often found weeks later, when only an old backup still has the good data.
fix: Raise the days of the store's lifecycle rule to the promised number.
examples:
  - name: exactly the promised days pass
    given: {setting: {store: b, dataClass: backup, keepDays: 30, forever: false,
      seenBy: s3-lifecycle}}
    verdict: pass
  - name: fourteen days are too few
    given: {setting: {store: b, dataClass: backup, keepDays: 14, forever: false,
      seenBy: s3-lifecycle}}
    verdict: fail
  - name: a setting that tells no days proves nothing
    given: {setting: {store: b, dataClass: backup, forever: false, seenBy: s3-lifecycle}}
    verdict: undetermined
    reason: missingField
  - name: a schedule alone proves nothing
    given: {setting: {store: b, dataClass: backup, keepDays: 35, forever: false, seenBy: schedule}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a day less is too short
    given: {setting: {store: b, dataClass: backup, keepDays: 29, forever: false,
      seenBy: s3-lifecycle}}
    verdict: fail
  - name: a store that must be there and is not leaves the rule open
    params: {stores: [b, c]}
    given: {setting: {store: b, dataClass: backup, keepDays: 30, forever: false,
      seenBy: s3-lifecycle}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/retention/deleted-on-time.yaml", ####"""
rule: retention.deleted-on-time
title: Systems delete no later than the schedule says
severity: medium
proves:
  iso27001-2022:
    A.8.10/timely: The setting of each system is compared with the schedule.
  soc2-2017:
    C1.2/timely: Confidential data is set to be deleted when its time is over.
    P4.2/configured: No system is set to keep longer than stated.
    P4.3/configured: Each system is set to delete at the end of the stated time.
each: {setting: retention.setting}
with: {settings: retention.setting}
# What is never deleted is the business of retention.forever-is-declared.
where: setting.seenBy != 'schedule' && !setting.forever
maxAge: 90d
check:
  - that: settings.exists(s, s.seenBy == 'schedule' && s.dataClass == setting.dataClass)
    otherwise: "'holds ' + setting.dataClass + ', a class the schedule does not name'"
  - that: >-
      !settings.exists(s, s.seenBy == 'schedule' && s.dataClass == setting.dataClass)
      || settings.exists(s, s.seenBy == 'schedule' && s.dataClass == setting.dataClass
      && (s.forever || setting.keepDays <= s.keepDays))
    otherwise: >-
      'deletes after ' + string(setting.keepDays) + ' days, later than the schedule for '
      + setting.dataClass
why: Data nobody needs any more can only be lost, stolen or asked for.
fix: Lower the days of the setting, or have the schedule changed by whoever owns it.
examples:
  - name: a setting within the schedule passes
    given:
      setting: {store: /var/log/a, dataClass: log, keepDays: 60, forever: false, seenBy: logrotate}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: pass
  - name: a setting beyond the schedule fails
    given:
      setting: {store: /var/log/a, dataClass: log, keepDays: 120, forever: false, seenBy: logrotate}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a class that nobody scheduled fails
    given:
      setting: {store: b, dataClass: backup, keepDays: 30, forever: false, seenBy: s3-lifecycle}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a setting that tells no days proves nothing
    given:
      setting: {store: /var/log/a, dataClass: log, forever: false, seenBy: logrotate}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: undetermined
    reason: missingField
  - name: a schedule alone deletes nothing
    given:
      setting: {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: undetermined
    reason: emptyPopulation
  - name: a schedule for other classes changes nothing
    given:
      setting: {store: a, dataClass: log, keepDays: 120, forever: false, seenBy: logrotate}
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
        - {store: b, dataClass: backup, keepDays: 30, forever: false, seenBy: schedule}
    verdict: fail
  - name: just within the schedule passes, whatever it says of other classes
    given:
      setting: {store: a, dataClass: log, keepDays: 60, forever: false, seenBy: logrotate}
      settings:
        - {store: hosts, dataClass: log, keepDays: 60, forever: false, seenBy: schedule}
        - {store: b, dataClass: backup, keepDays: 30, forever: false, seenBy: schedule}
    verdict: pass
survivors:
  - change: s.seenBy == 'schedule' && s.dataClass == setting.dataClass
    to: s.seenBy == 'schedule' || s.dataClass == setting.dataClass
    because: where it differs, in the second check, the class is not scheduled and the first check fails

"""####),
        ("rules/checks/retention/every-class-scheduled.yaml", ####"""
rule: retention.every-class-scheduled
title: Every class of data is in the retention schedule
severity: medium
proves:
  iso27001-2022:
    A.5.33/scheduled: The schedule names each class of record the company keeps.
    A.8.10/scheduled: No class is without a date of deletion or a declared reason.
  soc2-2017:
    P4.2/scheduled: A time is stated for every class.
with: {settings: retention.setting}
params:
  classes:
    type: list(string)
    default: [customer-data, backup, log, audit]
    doc: "Classes the schedule must name, besides those a setting was found for"
maxAge: 90d
check:
  - that: size(params.classes) > 0
    otherwise: "'no class is named that the schedule must hold'"
  - that: >-
      params.classes.all(c, settings.exists(s, s.seenBy == 'schedule' && s.dataClass == c))
    otherwise: >-
      'the schedule does not name ' + params.classes
      .filter(c, !settings.exists(s, s.seenBy == 'schedule' && s.dataClass == c)).join(', ')
  - that: >-
      settings.all(t, settings.exists(s, s.seenBy == 'schedule' && s.dataClass == t.dataClass))
    otherwise: >-
      'settings without a schedule: ' + settings.filter(t, !settings.exists(s,
      s.seenBy == 'schedule' && s.dataClass == t.dataClass))
      .map(t, t.store + ' ' + t.dataClass).join(', ')
why: What no schedule names is kept until someone stumbles over it.
fix: Add the class to the schedule, with its days or with `forever` and a reason.
examples:
  - name: a schedule with every class passes
    params: {classes: [log, audit]}
    given:
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
        - {store: pg, dataClass: audit, keepDays: 2557, forever: false, seenBy: schedule}
        - {store: /var/log/a, dataClass: log, keepDays: 60, forever: false, seenBy: logrotate}
    verdict: pass
  - name: a class that is missing fails
    params: {classes: [log, audit]}
    given:
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a system with data of an unscheduled class fails
    params: {classes: [log]}
    given:
      settings:
        - {store: hosts, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
        - {store: b, dataClass: backup, keepDays: 30, forever: false, seenBy: s3-lifecycle}
    verdict: fail
  - name: an entry without a class proves nothing
    params: {classes: [log]}
    given:
      settings:
        - {store: hosts, keepDays: 90, forever: false, seenBy: schedule}
    verdict: undetermined
    reason: missingField
  - name: no setting at all proves nothing
    given: {settings: []}
    verdict: undetermined
    reason: emptyPopulation
  - name: a schedule without customer-data fails
    given:
      settings:
        - {store: backup, dataClass: backup, keepDays: 90, forever: false, seenBy: schedule}
        - {store: log, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
        - {store: audit, dataClass: audit, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a schedule without backup fails
    given:
      settings:
        - {store: customer-data, dataClass: customer-data, keepDays: 90, forever: false,
          seenBy: schedule}
        - {store: log, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
        - {store: audit, dataClass: audit, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a schedule without log fails
    given:
      settings:
        - {store: customer-data, dataClass: customer-data, keepDays: 90, forever: false,
          seenBy: schedule}
        - {store: backup, dataClass: backup, keepDays: 90, forever: false, seenBy: schedule}
        - {store: audit, dataClass: audit, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a schedule without audit fails
    given:
      settings:
        - {store: customer-data, dataClass: customer-data, keepDays: 90, forever: false,
          seenBy: schedule}
        - {store: backup, dataClass: backup, keepDays: 90, forever: false, seenBy: schedule}
        - {store: log, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail
  - name: a list of one class is a list
    params: {classes: [log]}
    given:
      settings:
        - {store: a, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: pass
  - name: an empty list asks for nothing and fails
    params: {classes: []}
    given:
      settings:
        - {store: a, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}
    verdict: fail

"""####),
        ("rules/checks/retention/forever-is-declared.yaml", ####"""
rule: retention.forever-is-declared
title: What is never deleted is declared
severity: medium
proves:
  iso27001-2022:
    A.8.10/scheduled: A store that never deletes has a declared reason.
  soc2-2017:
    C1.2/declared: Whoever keeps something for ever has said so.
each: {setting: retention.setting}
where: setting.forever
expect: {empty: notApplicable, because: "no setting was found that keeps something for ever"}
params:
  declared:
    type: list(string)
    default: []
    doc: "Store and class, as 'pg-main log', that may be kept for ever or are deleted elsewhere"
maxAge: 90d
check:
  - that: (setting.store + ' ' + setting.dataClass) in params.declared
    otherwise: "'never deletes ' + setting.dataClass + ', and nobody has declared it'"
why: "'For ever' is usually nobody's decision, but what happens when nobody decides."
fix: Give the setting a time, or add 'STORE CLASS' to the list `declared`.
examples:
  - name: a declared store passes
    params: {declared: ["pg log"]}
    given: {setting: {store: pg, dataClass: log, forever: true, seenBy: postgresql}}
    verdict: pass
  - name: a store nobody declared fails
    given: {setting: {store: pg, dataClass: log, forever: true, seenBy: postgresql}}
    verdict: fail
  - name: where everything ends there is nothing to declare
    given: {setting: {store: pg, dataClass: log, keepDays: 7, forever: false, seenBy: postgresql}}
    verdict: notApplicable
  - name: a setting that does not tell proves nothing
    given: {setting: {store: pg, dataClass: log, seenBy: postgresql}}
    verdict: undetermined
    reason: missingField

"""####),
        ("rules/checks/retention/logs-kept.yaml", ####"""
rule: retention.logs-kept
title: Logs are kept as long as promised
severity: medium
proves:
  iso27001-2022:
    A.8.15/kept: A log that is gone cannot tell what happened.
  soc2-2017:
    CC7.2/records: Whoever looks back finds the logs of the promised time.
each: {setting: retention.setting}
where: setting.dataClass in params.classes && setting.seenBy != 'schedule'
expect: {all: params.stores, by: setting.store}
params:
  minimumDays: {type: int, default: 30, doc: "Days each log is kept at least"}
  classes: {type: list(string), default: [log], doc: "Classes of data that are logs"}
  stores: {type: list(string), default: [], doc: "Every log there must be a setting for"}
maxAge: 90d
check:
  - that: setting.forever || setting.keepDays >= params.minimumDays
    otherwise: >-
      'deletes after ' + string(setting.keepDays) + ' days, sooner than '
      + string(params.minimumDays)
why: Break-ins are found weeks after they began; the first trace is in the oldest log.
fix: Raise `rotate` or `maxage` in logrotate, `MaxRetentionSec` in journald.conf.
examples:
  - name: ninety days pass
    given: {setting: {store: /var/log/a.log, dataClass: log, keepDays: 90, forever: false,
      seenBy: logrotate}}
    verdict: pass
  - name: a week is too short
    given: {setting: {store: /var/log/a.log, dataClass: log, keepDays: 7, forever: false,
      seenBy: logrotate}}
    verdict: fail
  - name: rotation by size tells no days
    given: {setting: {store: /var/log/a.log, dataClass: log, forever: false, seenBy: logrotate}}
    verdict: undetermined
    reason: missingField
  - name: exactly the promised days pass
    given: {setting: {store: a, dataClass: log, keepDays: 30, forever: false, seenBy: logrotate}}
    verdict: pass
  - name: a day less is too short
    given: {setting: {store: a, dataClass: log, keepDays: 29, forever: false, seenBy: logrotate}}
    verdict: fail
  - name: a log that must have a setting and has none leaves the rule open
    params: {stores: [a, b]}
    given: {setting: {store: a, dataClass: log, keepDays: 30, forever: false, seenBy: logrotate}}
    verdict: undetermined
    reason: incompletePopulation
  - name: a schedule alone proves nothing
    given: {setting: {store: a, dataClass: log, keepDays: 90, forever: false, seenBy: schedule}}
    verdict: undetermined
    reason: emptyPopulation
  - name: settings for other data prove nothing
    given: {setting: {store: a, dataClass: backup, keepDays: 90, forever: false, seenBy: logrotate}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/sshd/max-auth-tries.yaml", ####"""
rule: sshd.max-auth-tries
title: SSH ends a connection after few wrong attempts
severity: low
proves:
  iso27001-2022:
    A.8.5/remote: Guessing is slowed down by a new connection after few attempts.
    A.8.20/administration: The administration service is set as the baseline says.
  soc2-2017:
    CC6.6/remote-login: Guessing from outside is slowed down and shows in the logs.
each: {setting: sshd.setting}
where: setting.name == 'maxauthtries'
expect: {all: params.files, by: setting.file}
params:
  maximum: {type: int, default: 4, doc: "Most attempts in one connection"}
  files: {type: list(string), default: [], doc: "Every evidence file there must be, by its path"}
maxAge: 90d
check:
  - that: setting.value.matches('^[0-9]{1,6}$')
    otherwise: "'is ' + setting.value + ', which is not a number'"
  - that: "!setting.value.matches('^[0-9]{1,6}$') || int(setting.value) <= params.maximum"
    otherwise: "'allows ' + setting.value + ' attempts, more than ' + string(params.maximum)"
why: Few attempts make guessing slow and loud.
fix: Set `MaxAuthTries 4`. Check with `sshd -T`, which also prints what is not written.
examples:
  - name: three attempts pass
    given: {setting: {file: a, name: maxauthtries, match: '', value: "3"}}
    verdict: pass
  - name: six attempts fail
    given: {setting: {file: a, name: maxauthtries, match: '', value: "6"}}
    verdict: fail
  - name: a value that is no number fails
    given: {setting: {file: a, name: maxauthtries, match: '', value: many}}
    verdict: fail
  - name: a host that leaves the setting out is judged too
    given:
      setting:
        - {file: a, name: maxauthtries, match: '', set: false}
    verdict: undetermined
    reason: missingField
  - name: a configuration without the setting proves nothing
    given: {setting: {file: a, name: port, match: '', value: "22"}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a file that must say it and does not leaves the rule open
    params: {files: [a, b]}
    given: {setting: {file: a, name: maxauthtries, match: '', value: '3'}}
    verdict: undetermined
    reason: incompletePopulation
  - name: four attempts are just within
    given: {setting: {file: a, name: maxauthtries, match: '', value: '4'}}
    verdict: pass
  - name: five are too many
    given: {setting: {file: a, name: maxauthtries, match: '', value: '5'}}
    verdict: fail

"""####),
        ("rules/checks/sshd/no-empty-passwords.yaml", ####"""
rule: sshd.no-empty-passwords
title: SSH refuses accounts without a password
severity: critical
proves:
  iso27001-2022:
    A.5.17/not-empty: An account without a password does not open.
    A.8.5/remote: A remote shell never opens without proof.
  soc2-2017:
    CC6.6/remote-login: No account can be entered from outside without a secret.
each: {setting: sshd.setting}
where: setting.name == 'permitemptypasswords'
expect: {all: params.files, by: setting.file}
params:
  files: {type: list(string), default: [], doc: "Every evidence file there must be, by its path"}
maxAge: 90d
check:
  - that: setting.value.lowerAscii() == 'no'
    otherwise: >-
      setting.name + ' is ' + setting.value
      + (setting.match == '' ? '' : ' where ' + setting.match)
why: One forgotten account without a password is an open door.
fix: >-
  Set `PermitEmptyPasswords no`. Check with `sshd -T`,
  which also prints what is not written.
examples:
  - name: the setting switched off passes
    given: {setting: {file: a, name: permitemptypasswords, match: '', value: "no"}}
    verdict: pass
  - name: the setting switched on fails
    given: {setting: {file: a, name: permitemptypasswords, match: '', value: "yes"}}
    verdict: fail
  - name: an exception in a Match block fails
    given: {setting: {file: a, name: permitemptypasswords, match: 'User bob', value: "yes"}}
    verdict: fail
  - name: a host that leaves the setting out is judged too
    given:
      setting:
        - {file: a, name: permitemptypasswords, match: '', set: false}
    verdict: undetermined
    reason: missingField
  - name: a configuration without the setting proves nothing
    given: {setting: {file: a, name: port, match: '', value: "22"}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a file that must say it and does not leaves the rule open
    params: {files: [a, b]}
    given: {setting: {file: a, name: permitemptypasswords, match: '', value: 'no'}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/sshd/no-password-login.yaml", ####"""
rule: sshd.no-password-login
title: SSH accepts keys, not passwords
severity: high
proves:
  iso27001-2022:
    A.8.5/remote: A password that can be guessed or caught does not open a shell.
    A.6.7/administration: Remote administration needs a key.
  soc2-2017:
    CC6.6/remote-login: Guessing passwords from outside leads nowhere.
    CC6.1/authentication: A shell opens only to whoever holds the key.
each: {setting: sshd.setting}
where: >-
  setting.name in ['passwordauthentication', 'kbdinteractiveauthentication',
  'challengeresponseauthentication']
expect: {all: params.files, by: setting.file}
params:
  files: {type: list(string), default: [], doc: "Every evidence file there must be, by its path"}
maxAge: 90d
check:
  # Both ways of asking for a password are on by default, so a way that is not named is open.
  - that: setting.set
    otherwise: "'does not switch ' + setting.name + ' off, which sshd has on by default'"
  - that: "!setting.set || setting.value.lowerAscii() == 'no'"
    otherwise: >-
      setting.name + ' is ' + setting.value
      + (setting.match == '' ? '' : ' where ' + setting.match)
why: Passwords are guessed all day on every port 22 of the Internet.
fix: >-
  Set `PasswordAuthentication no` and `KbdInteractiveAuthentication no`. Check with `sshd -T`,
  which also prints what is not written.
examples:
  - name: both ways switched off pass
    given:
      setting:
        - {file: a, name: passwordauthentication, match: '', set: true, value: "no"}
        - {file: a, name: kbdinteractiveauthentication, match: '', set: true, value: "no"}
    verdict: pass
  - name: a password that is asked for fails
    given: {setting: {file: a, name: passwordauthentication, match: '', set: true, value: "yes"}}
    verdict: fail
  - name: the second way, not named, is open
    given:
      setting:
        - {file: a, name: passwordauthentication, match: '', set: true, value: "no"}
        - {file: a, name: kbdinteractiveauthentication, match: '', set: false}
    verdict: fail
  - name: the first way, not named, is open
    given:
      setting:
        - {file: a, name: passwordauthentication, match: '', set: false}
        - {file: a, name: kbdinteractiveauthentication, match: '', set: true, value: "no"}
    verdict: fail
  - name: another host that names neither fails
    given:
      setting:
        - {file: a, name: passwordauthentication, match: '', set: true, value: "no"}
        - {file: a, name: kbdinteractiveauthentication, match: '', set: true, value: "no"}
        - {file: b, name: passwordauthentication, match: '', set: false}
        - {file: b, name: kbdinteractiveauthentication, match: '', set: false}
    verdict: fail
  - name: an exception in a Match block fails
    given:
      setting:
        {file: a, name: passwordauthentication, match: User bob, set: true, value: "yes"}
    verdict: fail
  - name: a Match block switches nothing off for everyone
    given:
      setting:
        - {file: a, name: passwordauthentication, match: User bob, set: true, value: "no"}
        - {file: a, name: passwordauthentication, match: '', set: false}
    verdict: fail
  - name: the old name of the second way counts
    given:
      setting: {file: a, name: challengeresponseauthentication, match: '', set: true, value: "no"}
    verdict: pass
  - name: the old name of the second way, switched on, fails
    given:
      setting: {file: a, name: challengeresponseauthentication, match: '', set: true, value: "yes"}
    verdict: fail
  - name: other settings prove nothing
    given: {setting: {file: a, name: port, match: '', set: true, value: "22"}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a value that was not read proves nothing
    given: {setting: {file: a, name: passwordauthentication, match: '', set: true}}
    verdict: undetermined
    reason: missingField
  - name: a file that must say it and does not leaves the rule open
    params: {files: [a, b]}
    given: {setting: {file: a, name: passwordauthentication, match: '', set: true, value: "no"}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/sshd/no-root-login.yaml", ####"""
rule: sshd.no-root-login
title: Nobody logs in as root over SSH
severity: high
proves:
  iso27001-2022:
    A.8.2/personal: Whoever works as root first logs in under a name of their own.
    A.6.7/administration: Remote administration is closed to root itself.
  soc2-2017:
    CC6.6/remote-login: The one account every attacker knows cannot log in from outside.
each: {setting: sshd.setting}
where: setting.name == 'permitrootlogin'
expect: {all: params.files, by: setting.file}
params:
  files: {type: list(string), default: [], doc: "Every evidence file there must be, by its path"}
maxAge: 90d
check:
  - that: setting.value.lowerAscii() == 'no'
    otherwise: >-
      setting.name + ' is ' + setting.value
      + (setting.match == '' ? '' : ' where ' + setting.match)
why: An account without a person behind it leaves no trace of who did what.
fix: >-
  Set `PermitRootLogin no` and give administrators sudo. Check with `sshd -T`,
  which also prints what is not written.
examples:
  - name: the setting switched off passes
    given: {setting: {file: a, name: permitrootlogin, match: '', value: "no"}}
    verdict: pass
  - name: the setting switched on fails
    given: {setting: {file: a, name: permitrootlogin, match: '', value: "yes"}}
    verdict: fail
  - name: keys only is still a login of root
    given: {setting: {file: a, name: permitrootlogin, match: '', value: "prohibit-password"}}
    verdict: fail
  - name: an exception in a Match block fails
    given: {setting: {file: a, name: permitrootlogin, match: 'User bob', value: "yes"}}
    verdict: fail
  - name: a host that leaves the setting out is judged too
    given:
      setting:
        - {file: a, name: permitrootlogin, match: '', set: false}
    verdict: undetermined
    reason: missingField
  - name: a configuration without the setting proves nothing
    given: {setting: {file: a, name: port, match: '', value: "22"}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a file that must say it and does not leaves the rule open
    params: {files: [a, b]}
    given: {setting: {file: a, name: permitrootlogin, match: '', value: 'no'}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/sshd/no-x11-forwarding.yaml", ####"""
rule: sshd.no-x11-forwarding
title: SSH does not forward X11
severity: low
proves:
  iso27001-2022:
    A.8.9/hardened: A function no server needs is switched off.
    A.8.20/administration: The administration service offers nothing beyond what it is for.
  soc2-2017:
    CC7.1/configuration: The service keeps the setting the baseline names.
each: {setting: sshd.setting}
where: setting.name == 'x11forwarding'
expect: {all: params.files, by: setting.file}
params:
  files: {type: list(string), default: [], doc: "Every evidence file there must be, by its path"}
maxAge: 90d
check:
  - that: setting.value.lowerAscii() == 'no'
    otherwise: >-
      setting.name + ' is ' + setting.value
      + (setting.match == '' ? '' : ' where ' + setting.match)
why: A host that was broken into could read the keyboard of whoever is logged in.
fix: >-
  Set `X11Forwarding no`. Check with `sshd -T`,
  which also prints what is not written.
examples:
  - name: the setting switched off passes
    given: {setting: {file: a, name: x11forwarding, match: '', value: "no"}}
    verdict: pass
  - name: the setting switched on fails
    given: {setting: {file: a, name: x11forwarding, match: '', value: "yes"}}
    verdict: fail
  - name: an exception in a Match block fails
    given: {setting: {file: a, name: x11forwarding, match: 'User bob', value: "yes"}}
    verdict: fail
  - name: a host that leaves the setting out is judged too
    given:
      setting:
        - {file: a, name: x11forwarding, match: '', set: false}
    verdict: undetermined
    reason: missingField
  - name: a configuration without the setting proves nothing
    given: {setting: {file: a, name: port, match: '', value: "22"}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a file that must say it and does not leaves the rule open
    params: {files: [a, b]}
    given: {setting: {file: a, name: x11forwarding, match: '', value: 'no'}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/subprocessor/agreement-signed.yaml", ####"""
rule: subprocessor.agreement-signed
title: An agreement was signed before customer data went to a sub-processor
severity: high
proves:
  iso27001-2022:
    A.5.20/agreement: The signature is older than the first use.
    A.5.34/processors: Whoever processes personal data is bound first.
  soc2-2017:
    CC9.2/agreements: The vendor is bound before it receives data.
    P6.4/agreements: The vendor has signed what it owes to privacy.
each: {processor: subprocessor}
where: processor.customerData
maxAge: 90d
check:
  # The register is where the signature is recorded: an empty cell says there is none.
  - that: has(processor.agreementSigned)
    otherwise: "'has no signed agreement in the register'"
  - that: "!has(processor.agreementSigned) || processor.agreementSigned <= asOf"
    otherwise: >-
      'is to sign on ' + string(processor.agreementSigned).substring(0, 10) + ', which is to come'
  - that: >-
      !has(processor.agreementSigned) || !has(processor.firstEngaged)
      || processor.agreementSigned <= processor.firstEngaged
    otherwise: >-
      'was used from ' + string(processor.firstEngaged).substring(0, 10) + ' but signed on '
      + string(processor.agreementSigned).substring(0, 10)
why: Without an agreement nothing binds the supplier, and the law asks for it in writing.
fix: Have the agreement signed; stop sending data until it is.
examples:
  - name: signed before the first use passes
    given: {processor: {name: A, customerData: true, agreementSigned: 2024-02-06,
      firstEngaged: 2024-03-18}}
    verdict: pass
  - name: no signature in the register fails
    given: {processor: {name: A, customerData: true, firstEngaged: 2024-03-18}}
    verdict: fail
  - name: signed a week after the first use fails
    given: {processor: {name: A, customerData: true, agreementSigned: 2025-09-22,
      firstEngaged: 2025-09-15}}
    verdict: fail
  - name: a signature to come is none
    given: {processor: {name: A, customerData: true, agreementSigned: 2026-07-01}}
    verdict: fail
  - name: a month is too coarse to compare with a day
    given: {processor: {name: A, customerData: true, agreementSigned: 2026-05-09,
      firstEngaged: 2026-05}}
    verdict: undetermined
    reason: imprecise
  - name: a row that does not say whether it gets data proves nothing
    given: {processor: {name: A, agreementSigned: 2024-02-06}}
    verdict: undetermined
    reason: missingField
  - name: signed today and not yet used passes
    given: {processor: {name: A, customerData: true, agreementSigned: 2026-06-01}}
    verdict: pass
  - name: signed on the first day passes
    given: {processor: {name: A, customerData: true, agreementSigned: 2025-09-15,
      firstEngaged: 2025-09-15}}
    verdict: pass
  - name: suppliers without customer data prove nothing about the others
    given: {processor: {name: A, customerData: false}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/subprocessor/notice-period.yaml", ####"""
rule: subprocessor.notice-period
title: Customers were told in time before a sub-processor was used
severity: high
proves:
  iso27001-2022:
    A.5.22/changes: A new supplier was announced before it came.
    A.5.31/notices: The contract's notice was sent in time.
  soc2-2017:
    CC2.3/suppliers: Customers heard of the new sub-processor early enough to object.
each: {processor: subprocessor}
where: processor.customerData && !(processor.name in params.except)
params:
  minimumDays: {type: int, default: 30, doc: "Days between the notice and the first use"}
  except:
    type: list(string)
    default: []
    doc: "Names of those already in use when the first customer came"
maxAge: 90d
check:
  # No date of a notice means no proof, not a broken promise: the notice may lie elsewhere.
  - that: >-
      processor.firstEngaged - processor.noticeSent
      >= duration(string(params.minimumDays * 24) + 'h')
    otherwise: >-
      'was announced on ' + string(processor.noticeSent).substring(0, 10) + ' and used from '
      + string(processor.firstEngaged).substring(0, 10) + ', which is not '
      + string(params.minimumDays) + ' days later'
why: Customers may object, and a notice that comes too late takes that right away.
fix: Send the notice first and write its day into the register; start when the days are over.
examples:
  - name: thirty-five days pass
    given: {processor: {name: A, customerData: true, noticeSent: 2026-03-16,
      firstEngaged: 2026-04-20}}
    verdict: pass
  - name: ten days fail
    given: {processor: {name: A, customerData: true, noticeSent: 2026-04-10,
      firstEngaged: 2026-04-20}}
    verdict: fail
  - name: a notice after the first use fails
    given: {processor: {name: A, customerData: true, noticeSent: 2026-05-10,
      firstEngaged: 2026-04-20}}
    verdict: fail
  - name: a first use known by its month cannot prove thirty days
    given: {processor: {name: A, customerData: true, noticeSent: 2026-04-14, firstEngaged: 2026-05}}
    verdict: undetermined
    reason: imprecise
  - name: no notice on record, no verdict
    given: {processor: {name: A, customerData: true, firstEngaged: 2026-04-20}}
    verdict: undetermined
    reason: missingField
  - name: suppliers without customer data prove nothing about the others
    given: {processor: {name: A, customerData: false}}
    verdict: undetermined
    reason: emptyPopulation
  - name: thirty days are just enough
    given: {processor: {name: A, customerData: true, noticeSent: 2026-03-21,
      firstEngaged: 2026-04-20}}
    verdict: pass
  - name: a second less is too short
    given: {processor: {name: A, customerData: true, noticeSent: 2026-03-21T00:00:01Z,
      firstEngaged: 2026-04-20}}
    verdict: fail

"""####),
        ("rules/checks/subprocessor/register-complete.yaml", ####"""
rule: subprocessor.register-complete
title: Each sub-processor has a purpose, a country, an owner and a first day
severity: medium
proves:
  iso27001-2022:
    A.5.19/register: The register says of each supplier what it does, where, and who answers for it.
  soc2-2017:
    CC9.2/register: Vendors that touch data are listed with what one must know of them.
each: {processor: subprocessor}
expect: {all: params.names, by: processor.name}
params:
  names: {type: list(string), default: [], doc: "Every sub-processor there must be a row for"}
maxAge: 90d
check:
  - that: processor.name != '' && processor.purpose != ''
    otherwise: "'has no purpose'"
  - that: processor.country.matches('^[A-Z]{2}$')
    otherwise: >-
      processor.country == '' ? 'has no country'
      : 'has the country ' + processor.country + ', which is not a two-letter code'
  - that: has(processor.owner)
    otherwise: "'has no owner'"
  - that: has(processor.firstEngaged)
    otherwise: "'has no first day'"
why: A list with holes cannot be compared with what customers were told.
fix: Fill in the row; who pays the invoices usually knows.
examples:
  - name: a full row passes
    given: {processor: {name: A Ltd, purpose: Payments, country: GB, customerData: true,
      owner: ada@a.example, firstEngaged: 2024-03-18}}
    verdict: pass
  - name: a row without a purpose fails
    given: {processor: {name: A Ltd, purpose: '', country: GB, customerData: true,
      owner: ada@a.example, firstEngaged: 2024-03-18}}
    verdict: fail
  - name: a row without an owner fails
    given: {processor: {name: A Ltd, purpose: Payments, country: GB, customerData: true,
      firstEngaged: 2024-03-18}}
    verdict: fail
  - name: a country that is a word fails
    given: {processor: {name: A Ltd, purpose: Payments, country: Europe, customerData: true,
      owner: ada@a.example, firstEngaged: 2024-03-18}}
    verdict: fail
  - name: a register without the column proves nothing
    given: {processor: {name: A Ltd, purpose: Payments, customerData: true, owner: ada@a.example,
      firstEngaged: 2024-03-18}}
    verdict: undetermined
    reason: missingField
  - name: a row without a name fails
    given: {processor: {name: '', purpose: Payments, country: GB, owner: a,
      firstEngaged: 2024-03-18}}
    verdict: fail
  - name: a row without a first day fails
    given: {processor: {name: A, purpose: Payments, country: GB, owner: a}}
    verdict: fail
  - name: a supplier that must be there and is not leaves the rule open
    params: {names: [A, B]}
    given: {processor: {name: A, purpose: Payments, country: GB, owner: a,
      firstEngaged: 2024-03-18}}
    verdict: undetermined
    reason: incompletePopulation

"""####),
        ("rules/checks/subprocessor/reviewed.yaml", ####"""
rule: subprocessor.reviewed
title: Sub-processors were reviewed within a year
severity: medium
proves:
  iso27001-2022:
    A.5.22/reviewed: Somebody has looked at the supplier again.
  soc2-2017:
    CC9.2/reviewed: Each vendor's review is in date.
    P6.4/checked: Vendors with personal data are looked at every year.
each: {processor: subprocessor}
where: processor.customerData
params:
  maximumDays: {type: int, default: 365, doc: "Greatest age of the last review"}
maxAge: 90d
check:
  - that: processor.reviewed <= asOf
    otherwise: >-
      'is to be reviewed on ' + string(processor.reviewed).substring(0, 10) + ', which is to come'
  - that: asOf - processor.reviewed <= duration(string(params.maximumDays * 24) + 'h')
    otherwise: "'was last reviewed on ' + string(processor.reviewed).substring(0, 10)"
why: Suppliers move, merge and lose their certificates without telling.
fix: Read the supplier's current report and agreement, and write the day into the register.
examples:
  - name: a review this year passes
    given: {processor: {name: A, customerData: true, reviewed: 2026-02-10}}
    verdict: pass
  - name: a review of two years ago fails
    given: {processor: {name: A, customerData: true, reviewed: 2024-05-01}}
    verdict: fail
  - name: a review to come is none
    given: {processor: {name: A, customerData: true, reviewed: 2026-09-01}}
    verdict: fail
  - name: no review on record, no verdict
    given: {processor: {name: A, customerData: true}}
    verdict: undetermined
    reason: missingField
  - name: suppliers without customer data prove nothing about the others
    given: {processor: {name: A, customerData: false}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a year is just within
    given: {processor: [{name: A, customerData: true, reviewed: 2025-06-01}, {name: B,
      customerData: true, reviewed: 2026-06-01}]}
    verdict: pass
  - name: a second more is too long
    given: {processor: {name: A, customerData: true, reviewed: 2025-05-31T23:59:59Z}}
    verdict: fail

"""####),
        ("rules/checks/subprocessor/transfer-mechanism.yaml", ####"""
rule: subprocessor.transfer-mechanism
title: Transfers abroad rest on a named mechanism
severity: high
proves:
  iso27001-2022:
    A.5.14/abroad: Each transfer to another country names what it rests on.
    A.5.20/transfers: The agreement with a supplier abroad contains the mechanism.
    A.5.31/transfers: The law's condition for the transfer is recorded.
  soc2-2017:
    CC9.2/transfers: Vendors abroad are bound by the mechanism the law asks for.
    P6.4/transfers: Personal data goes abroad only under a named mechanism.
each: {processor: subprocessor}
where: processor.customerData && !(processor.country in params.home)
expect: {empty: notApplicable, because: "no sub-processor with customer data is outside the list"}
params:
  home:
    type: list(string)
    default: [AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GB, GR, HR, HU, IE, IS, IT, LI, LT, LU,
      LV, MT, NL, 'NO', PL, PT, RO, SE, SI, SK]
    doc: "Countries that need no mechanism; the United Kingdom and the European Economic Area"
  mechanisms:
    type: list(string)
    default: [scc, standard contractual clauses, addendum, idta, binding corporate rules, adequacy,
      data bridge, data privacy framework]
    doc: "Lower-case words, one of which the cell must hold"
maxAge: 90d
check:
  - that: has(processor.transferMechanism)
    otherwise: >-
      'is in ' + (processor.country == '' ? 'no stated country' : processor.country)
      + ' and names no mechanism'
  - that: >-
      !has(processor.transferMechanism)
      || params.mechanisms.exists(m, processor.transferMechanism.lowerAscii().contains(m))
    otherwise: "'names ' + processor.transferMechanism + ', which is no known mechanism'"
why: Without a mechanism the transfer is unlawful, whatever else was agreed.
fix: Sign the standard clauses with the supplier, or use one in a country on the list.
examples:
  - name: a transfer under standard clauses passes
    given: {processor: {name: A Inc, country: US, customerData: true,
      transferMechanism: EU SCC 2021 module 3 with UK Addendum}}
    verdict: pass
  - name: a transfer without a mechanism fails
    given: {processor: {name: A Inc, country: US, customerData: true}}
    verdict: fail
  - name: a supplier without a country counts as abroad
    given: {processor: {name: A, country: '', customerData: true}}
    verdict: fail
  - name: a word that names nothing fails
    given: {processor: {name: A Inc, country: US, customerData: true, transferMechanism: pending}}
    verdict: fail
  - name: suppliers at home need none
    given: {processor: {name: A Ltd, country: 'NO', customerData: true}}
    verdict: notApplicable
  - name: a row that does not say whether it gets data proves nothing
    given: {processor: {name: A Inc, country: US}}
    verdict: undetermined
    reason: missingField
  - name: no country of the list needs one
    given:
      processor:
        [{name: A00, country: AT, customerData: true}, {name: A01, country: BE, customerData: true},
         {name: A02, country: BG, customerData: true}, {name: A03, country: CY, customerData: true},
         {name: A04, country: CZ, customerData: true}, {name: A05, country: DE, customerData: true},
         {name: A06, country: DK, customerData: true}, {name: A07, country: EE, customerData: true},
         {name: A08, country: ES, customerData: true}, {name: A09, country: FI, customerData: true},
         {name: A10, country: FR, customerData: true}, {name: A11, country: GB, customerData: true},
         {name: A12, country: GR, customerData: true}, {name: A13, country: HR, customerData: true},
         {name: A14, country: HU, customerData: true}, {name: A15, country: IE, customerData: true},
         {name: A16, country: IS, customerData: true}, {name: A17, country: IT, customerData: true},
         {name: A18, country: LI, customerData: true}, {name: A19, country: LT, customerData: true},
         {name: A20, country: LU, customerData: true}, {name: A21, country: LV, customerData: true},
         {name: A22, country: MT, customerData: true}, {name: A23, country: NL, customerData: true},
         {name: A24, country: 'NO', customerData: true}, {name: A25, country: PL,
           customerData: true},
         {name: A26, country: PT, customerData: true}, {name: A27, country: RO, customerData: true},
         {name: A28, country: SE, customerData: true}, {name: A29, country: SI, customerData: true},
         {name: A30, country: SK, customerData: true}]
    verdict: notApplicable
  - name: every word for a mechanism counts
    given:
      processor:
        - {name: A0, country: US, customerData: true, transferMechanism: Scc}
        - {name: A1, country: US, customerData: true,
          transferMechanism: Standard contractual clauses}
        - {name: A2, country: US, customerData: true, transferMechanism: Addendum}
        - {name: A3, country: US, customerData: true, transferMechanism: Idta}
        - {name: A4, country: US, customerData: true, transferMechanism: Binding corporate rules}
        - {name: A5, country: US, customerData: true, transferMechanism: Adequacy}
        - {name: A6, country: US, customerData: true, transferMechanism: Data bridge}
        - {name: A7, country: US, customerData: true, transferMechanism: Data privacy framework}
    verdict: pass

"""####),
        ("rules/checks/tls/certificate-expiry.yaml", ####"""
rule: tls.certificate-expiry
title: Certificates are valid for some weeks more
severity: high
proves:
  iso27001-2022:
    A.8.24/keys: A certificate near its end shows that renewal has stopped.
    A.8.21/authenticity: A service with an expired certificate cannot prove who it is.
  soc2-2017:
    CC6.6/endpoints: Clients can tell the real endpoint from another as long as it is valid.
each: {endpoint: tls.endpoint}
where: endpoint.seenBy == 'probe'
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  minimumDays: {type: int, default: 21, doc: "Days a certificate must still be valid"}
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: endpoint.notAfter - asOf >= duration(string(params.minimumDays * 24) + 'h')
    otherwise: >-
      (endpoint.notAfter < asOf ? 'has expired on ' : 'expires on ')
      + string(endpoint.notAfter).substring(0, 10) + ', less than '
      + string(params.minimumDays) + ' days from now'
why: >-
  Renewal is automatic until it is not; some weeks leave time to notice. Where no endpoints are
  listed, only those the evidence shows are judged.
fix: Renew the certificate, then find out why the automatic renewal did not.
examples:
  - name: seventy days are enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-08-10}}
    verdict: pass
  - name: twelve days are too few
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-06-13T08:12:44Z}}
    verdict: fail
  - name: an expired certificate fails
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-05-01}}
    verdict: fail
  - name: no certificate seen, no verdict
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: undetermined
    reason: missingField
  - name: a configuration is no proof of what is served
    given: {endpoint: {host: a, port: 443, seenBy: configuration, notAfter: 2027-01-01}}
    verdict: undetermined
    reason: emptyPopulation
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-08-10}}
    verdict: undetermined
    reason: incompletePopulation
  - name: twenty-one days are just enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-06-22}}
    verdict: pass
  - name: a second less is too short
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-06-21T23:59:59Z}}
    verdict: fail
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, notAfter: 2026-08-10}}
    verdict: pass

"""####),
        ("rules/checks/tls/certificate-key-size.yaml", ####"""
rule: tls.certificate-key-size
title: Keys of certificates are large enough
severity: medium
proves:
  iso27001-2022:
    A.8.24/keys: A short key can be worked out, and with it every proof of identity.
  soc2-2017:
    CC6.6/endpoints: Nobody else can work out the key that proves the endpoint's identity.
each: {endpoint: tls.endpoint}
where: endpoint.seenBy == 'probe'
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  minimumBits:
    type: map(string, int)
    default: {RSA: 2048, EC: 256}
    doc: "Smallest size for each type of key; other types are refused"
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: endpoint.keyType in params.minimumBits
    otherwise: "'uses a key of the type ' + endpoint.keyType + ', which is not on the list'"
  - that: >-
      !(endpoint.keyType in params.minimumBits)
      || endpoint.keyBits >= params.minimumBits[endpoint.keyType]
    otherwise: "endpoint.keyType + ' key of ' + string(endpoint.keyBits) + ' bits'"
why: >-
  RSA keys under 2048 bits are within reach of those who can pay for it. Where no endpoints are
  listed, only those the evidence shows are judged.
fix: Make a new key, such as `openssl ecparam -genkey -name prime256v1`, and have it certified.
examples:
  - name: an EC key of 256 bits is large enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: EC, keyBits: 256}}
    verdict: pass
  - name: an RSA key of the same size is not
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: RSA, keyBits: 256}}
    verdict: fail
  - name: a type of key nobody listed is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: DSAPublicKey, keyBits: 4096}}
    verdict: fail
  - name: a key without a size proves nothing
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: RSA}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: EC, keyBits: 256}}
    verdict: undetermined
    reason: incompletePopulation
  - name: an RSA key of 2048 bits is just large enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: RSA, keyBits: 2048}}
    verdict: pass
  - name: an RSA key of 2047 bits is too small
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: RSA, keyBits: 2047}}
    verdict: fail
  - name: an EC key of 255 bits is too small
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: EC, keyBits: 255}}
    verdict: fail
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, keyType: EC, keyBits: 256}}
    verdict: pass
  - name: a configuration is no proof of what is served
    given: {endpoint: {host: a, port: 443, seenBy: configuration, keyType: EC, keyBits: 256}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/tls/certificate-names-host.yaml", ####"""
rule: tls.certificate-names-host
title: Certificates name the host that serves them
severity: high
proves:
  iso27001-2022:
    A.8.21/authenticity: A certificate for another name proves nothing about this service.
  soc2-2017:
    CC6.6/endpoints: Clients can check that they reached the endpoint they asked for.
each: {endpoint: tls.endpoint}
where: endpoint.seenBy == 'probe'
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  # A wildcard stands for exactly one label (RFC 9525 section 6.3).
  - that: >-
      cel.bind(host, endpoint.host.lowerAscii(), endpoint.names.exists(n,
      n.lowerAscii() == host || (host.contains('.')
      && n.lowerAscii() == '*.' + host.substring(host.indexOf('.') + 1))))
    otherwise: >-
      'is named ' + (size(endpoint.names) == 0 ? 'nothing' : endpoint.names.join(', '))
      + ' in its certificate'
why: >-
  Clients that check names refuse such an endpoint, and clients that do not are open to attack.
  Where no endpoints are listed, only those the evidence shows are judged.
fix: Have the certificate issued for every name the endpoint is reached by.
examples:
  - name: the exact name passes
    given: {endpoint: {host: mail.a.example, port: 993, seenBy: probe, names: [mail.a.example]}}
    verdict: pass
  - name: a wildcard covers one label
    given: {endpoint: {host: mail.a.example, port: 993, seenBy: probe, names: ["*.a.example"]}}
    verdict: pass
  - name: a wildcard does not cover two labels
    given: {endpoint: {host: x.mail.a.example, port: 993, seenBy: probe, names: ["*.a.example"]}}
    verdict: fail
  - name: a certificate without names fails
    given: {endpoint: {host: mail.a.example, port: 993, seenBy: probe, names: []}}
    verdict: fail
  - name: a name that only ends alike fails
    given: {endpoint: {host: evila.example, port: 443, seenBy: probe, names: [a.example]}}
    verdict: fail
  - name: no names seen, no verdict
    given: {endpoint: {host: mail.a.example, port: 993, seenBy: probe}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, names: [a]}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, names: [a]}}
    verdict: pass
  - name: a configuration is no proof of what is served
    given: {endpoint: {host: a, port: 443, seenBy: configuration, names: [a]}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/tls/certificate-trusted.yaml", ####"""
rule: tls.certificate-trusted
title: Certificates lead to an authority clients trust
severity: high
proves:
  iso27001-2022:
    A.8.21/authenticity: Only a chain to a trusted authority proves the identity to strangers.
  soc2-2017:
    CC6.6/endpoints: Clients can check that a trusted authority vouches for the endpoint.
each: {endpoint: tls.endpoint}
where: endpoint.seenBy == 'probe'
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: endpoint.trusted
    otherwise: "'serves a chain that no trust store verifies'"
why: >-
  Users who learn to click a warning away also click it away when it is real. Where no endpoints are
  listed, only those the evidence shows are judged.
fix: Serve the full chain of a public authority, intermediate certificates included.
examples:
  - name: a verified chain passes
    given: {endpoint: {host: a, port: 443, seenBy: probe, trusted: true}}
    verdict: pass
  - name: a self-made certificate fails
    given: {endpoint: {host: a, port: 443, seenBy: probe, trusted: false}}
    verdict: fail
  - name: a chain that was not checked proves nothing
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, trusted: true}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, trusted: true}}
    verdict: pass
  - name: a configuration is no proof of what is served
    given: {endpoint: {host: a, port: 443, seenBy: configuration, trusted: true}}
    verdict: undetermined
    reason: emptyPopulation

"""####),
        ("rules/checks/tls/forward-secrecy.yaml", ####"""
rule: tls.forward-secrecy
title: Every accepted suite has forward secrecy
severity: medium
proves:
  iso27001-2022:
    A.8.24/in-transit: Recorded traffic stays secret even if the server's key is lost later.
  soc2-2017:
    CC6.7/transmission: The loss of one key does not open what was sent before.
each: {endpoint: tls.endpoint}
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  ephemeral:
    type: string
    default: "(ECDHE|DHE|EECDH|EDH)[-_+]|^TLS_(AES|CHACHA20)_"
    doc: "A suite must match this: an ephemeral key exchange, or a suite of TLS 1.3"
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: size(endpoint.ciphers) > 0
    otherwise: "'accepts no suite at all'"
  - that: endpoint.ciphers.all(c, c.matches(params.ephemeral))
    otherwise: >-
      'accepts ' + endpoint.ciphers.filter(c, !c.matches(params.ephemeral)).join(', ')
why: >-
  Without it, whoever records traffic today reads it on the day the key leaks. Where no endpoints
  are listed, only those the evidence shows are judged.
fix: Accept only suites whose name starts with ECDHE, or those of TLS 1.3.
examples:
  - name: ephemeral key exchange passes in both ways of writing
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256,
      TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, ECDHE-RSA-AES128-GCM-SHA256]}}
    verdict: pass
  - name: a suite with the server's own RSA key for the exchange is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe,
      ciphers: [TLS_RSA_WITH_AES_128_GCM_SHA256]}}
    verdict: fail
  - name: the same in OpenSSL's writing
    given: {endpoint: {host: a, port: 443, seenBy: configuration, ciphers: [AES128-GCM-SHA256]}}
    verdict: fail
  - name: unknown suites prove nothing
    given: {endpoint: {host: a, port: 443, seenBy: probe}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: undetermined
    reason: incompletePopulation
  - name: an endpoint that accepts no suite fails
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: []}}
    verdict: fail
  - name: one good suite is enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: pass
  - name: one bad suite among good ones is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256,
      TLS_RSA_WITH_AES_128_GCM_SHA256]}}
    verdict: fail
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: pass

"""####),
        ("rules/checks/tls/hsts.yaml", ####"""
rule: tls.hsts
title: Web endpoints tell browsers to stay with TLS
severity: medium
proves:
  iso27001-2022:
    A.8.21/mechanisms: Without the header a browser's first step may still go unprotected.
  soc2-2017:
    CC6.7/transmission: Browsers do not fall back to an unprotected connection.
each: {endpoint: tls.endpoint}
# An endpoint whose port tells no service stays in: it may be a web server.
where: "endpoint.seenBy == 'probe' && (!has(endpoint.service) || endpoint.service == 'https')"
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  minimumSeconds: {type: int, default: 15552000, doc: "Smallest max-age; 180 days"}
  endpoints: {type: list(string), default: [], doc: "Every web endpoint, as host:port"}
maxAge: 30d
check:
  - that: endpoint.hstsSeconds >= params.minimumSeconds
    otherwise: >-
      endpoint.hstsSeconds == 0 ? 'does not send the header'
      : 'sends max-age=' + string(endpoint.hstsSeconds)
why: >-
  The header closes the moment in which a browser asks without TLS and is answered by another. Where
  no endpoints are listed, only those the evidence shows are judged.
fix: "In nginx: `add_header Strict-Transport-Security \"max-age=63072000\" always;`."
examples:
  - name: two years pass
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 63072000}}
    verdict: pass
  - name: a day is too short
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 86400}}
    verdict: fail
  - name: a header that is not sent fails
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 0}}
    verdict: fail
  - name: a probe that did not ask for headers proves nothing
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https}}
    verdict: undetermined
    reason: missingField
  - name: a mail endpoint has no such header and is no web endpoint
    given: {endpoint: {host: a, port: 993, seenBy: probe, service: imaps}}
    verdict: undetermined
    reason: emptyPopulation
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 63072000}}
    verdict: undetermined
    reason: incompletePopulation
  - name: 180 days are just enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 15552000}}
    verdict: pass
  - name: a second less is too short
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 15551999}}
    verdict: fail
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, service: https, hstsSeconds: 63072000}}
    verdict: pass

"""####),
        ("rules/checks/tls/minimum-version.yaml", ####"""
rule: tls.minimum-version
title: Endpoints accept TLS 1.2 and newer only
severity: high
proves:
  iso27001-2022:
    A.8.24/in-transit: Older versions defeat the encryption this aspect relies on.
    A.8.21/mechanisms: A published service that takes an old version offers outdated protection.
    A.5.14/in-transit: What is transferred over an old version can be read or changed on the way.
  soc2-2017:
    CC6.7/transmission: Data in transit is protected only by versions without practical attacks.
    CC6.6/endpoints: An endpoint that takes old versions lets an attacker choose the weak one.
each: {endpoint: tls.endpoint}
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  allowed: {type: list(string), default: [TLSv1.2, TLSv1.3], doc: "Versions an endpoint may accept"}
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: size(endpoint.protocols) > 0
    otherwise: "'accepts no version at all'"
  - that: endpoint.protocols.all(p, p in params.allowed)
    otherwise: "'accepts ' + endpoint.protocols.filter(p, !(p in params.allowed)).join(', ')"
why: >-
  Versions before TLS 1.2 have practical attacks, and peers refuse them. Where no endpoints are
  listed, only those the evidence shows are judged.
fix: "In nginx set `ssl_protocols TLSv1.2 TLSv1.3;` in the server, reload, and probe again."
examples:
  - name: both current versions pass
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.2, TLSv1.3]}}
    verdict: pass
  - name: one old version among current ones is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.1, TLSv1.2]}}
    verdict: fail
  - name: an endpoint that accepts nothing is not an endpoint that is safe
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: []}}
    verdict: fail
  - name: a probe that says nothing about versions proves nothing
    given: {endpoint: {host: a, port: 443, seenBy: probe}}
    verdict: undetermined
    reason: missingField
  - name: a declared endpoint that nobody looked at leaves the population incomplete
    params: {endpoints: ["a:443", "b:993"]}
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: pass

"""####),
        ("rules/checks/tls/modern-version.yaml", ####"""
rule: tls.modern-version
title: Endpoints offer TLS 1.3
severity: medium
proves:
  iso27001-2022:
    A.8.24/in-transit: The newest version has no known weak mode to fall back to.
    A.8.21/mechanisms: Offering the newest version keeps the service's protection current.
  soc2-2017:
    CC6.7/transmission: Clients that can use the strongest version get it.
each: {endpoint: tls.endpoint}
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  wanted: {type: string, default: TLSv1.3, doc: "The version each endpoint offers"}
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: params.wanted in endpoint.protocols
    otherwise: "'offers ' + endpoint.protocols.join(', ') + ' but not ' + params.wanted"
why: >-
  TLS 1.3 removed the choices that most attacks on TLS 1.2 are built on. Where no endpoints are
  listed, only those the evidence shows are judged.
fix: "Add `TLSv1.3` to `ssl_protocols`; it needs OpenSSL 1.1.1 or newer."
examples:
  - name: an endpoint with 1.3 passes
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.2, TLSv1.3]}}
    verdict: pass
  - name: 1.2 alone is not modern
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.2]}}
    verdict: fail
  - name: no version, no pass
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: []}}
    verdict: fail
  - name: a configuration without versions proves nothing
    given: {endpoint: {host: a, port: 443, seenBy: configuration}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: undetermined
    reason: incompletePopulation
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.3]}}
    verdict: pass

"""####),
        ("rules/checks/tls/strong-ciphers.yaml", ####"""
rule: tls.strong-ciphers
title: Endpoints accept authenticated encryption only
severity: high
proves:
  iso27001-2022:
    A.8.24/in-transit: A weak suite undoes the encryption whatever the version is.
    A.8.21/mechanisms: The suites a service accepts are part of the protection it offers.
  soc2-2017:
    CC6.7/transmission: Only suites that keep data secret and unchanged are accepted.
each: {endpoint: tls.endpoint}
expect: {all: params.endpoints, by: "endpoint.host + ':' + string(endpoint.port)"}
params:
  strong:
    type: string
    default: "GCM|CCM|CHACHA20|POLY1305"
    doc: "A suite must match this; names of groups of suites, such as HIGH, do not"
  weak:
    type: string
    default: "NULL|EXP|RC4|DES|MD5|ADH|AECDH|[Aa][Nn][Oo][Nn]|CCM_?8|SRP|PSK"
    doc: "A suite must not match this"
  endpoints: {type: list(string), default: [], doc: "Every endpoint there must be, as host:port"}
maxAge: 30d
check:
  - that: size(endpoint.ciphers) > 0
    otherwise: "'accepts no suite at all'"
  - that: endpoint.ciphers.all(c, c.matches(params.strong) && !c.matches(params.weak))
    otherwise: >-
      'accepts ' + endpoint.ciphers
      .filter(c, !c.matches(params.strong) || c.matches(params.weak)).join(', ')
why: >-
  Suites without authenticated encryption can be attacked through their padding or their age. Where
  no endpoints are listed, only those the evidence shows are judged.
fix: >-
  List ECDHE suites with GCM or CHACHA20 by name in `ssl_ciphers`; group names such as HIGH let
  older suites in.
examples:
  - name: named suites with authenticated encryption pass
    given: {endpoint: {host: a, port: 443, seenBy: configuration,
      ciphers: [ECDHE-RSA-AES128-GCM-SHA256, ECDHE-ECDSA-CHACHA20-POLY1305]}}
    verdict: pass
  - name: a suite in CBC mode is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe,
      ciphers: [TLS_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA]}}
    verdict: fail
  - name: a group name is not a suite
    given: {endpoint: {host: a, port: 443, seenBy: configuration, ciphers: [HIGH]}}
    verdict: fail
  - name: an anonymous suite is refused though its cipher is strong
    given: {endpoint: {host: a, port: 25, seenBy: probe,
      ciphers: [TLS_DH_anon_WITH_AES_128_GCM_SHA256]}}
    verdict: fail
  - name: unknown suites are not strong suites
    given: {endpoint: {host: a, port: 443, seenBy: probe, protocols: [TLSv1.2]}}
    verdict: undetermined
    reason: missingField
  - name: an endpoint that must be there and is not leaves the rule open
    params: {endpoints: ['a:443', 'b:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: undetermined
    reason: incompletePopulation
  - name: an endpoint that accepts no suite fails
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: []}}
    verdict: fail
  - name: one good suite is enough
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: pass
  - name: a suite named by its authentication alone is strong
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_XSALSA20_POLY1305]}}
    verdict: pass
  - name: a shared secret in place of a certificate is refused
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [PSK-AES128-GCM-SHA256]}}
    verdict: fail
  - name: the only endpoint that must be there passes
    params: {endpoints: ['a:443']}
    given: {endpoint: {host: a, port: 443, seenBy: probe, ciphers: [TLS_AES_128_GCM_SHA256]}}
    verdict: pass

"""####),
        ("rules/checks/training/on-start.yaml", ####"""
rule: training.on-start
title: New people finish each course soon after they start
severity: medium
proves:
  iso27001-2022:
    A.6.3/on-start: People learn what is expected before they have done much.
    "7.3/trained": Awareness starts with the first weeks.
  soc2-2017:
    CC1.4/trained: People are trained for their duties when they start.
    CC2.2/training: New staff learn their security duties.
each: {record: training.record}
# The register keeps the last completion only, so it tells about people who started within a year.
# Whoever is still within the time is not late.
where: >-
  record.active && asOf - record.started <= duration(string(params.startedWithinDays * 24) + 'h')
  && (has(record.completed)
  || asOf - record.started > duration(string(params.maximumDays * 24) + 'h'))
expect: {empty: notApplicable, because: "nobody has started within the last year"}
params:
  maximumDays: {type: int, default: 30, doc: "Days from the first day of work to the course"}
  startedWithinDays: {type: int, default: 365, doc: "Whose start is looked at"}
maxAge: 90d
check:
  - that: has(record.completed)
    otherwise: >-
      'started on ' + string(record.started).substring(0, 10) + ' and has not finished it'
  - that: >-
      !has(record.completed) || (record.completed <= asOf
      && record.completed - record.started <= duration(string(params.maximumDays * 24) + 'h'))
    otherwise: >-
      'started on ' + string(record.started).substring(0, 10) + ' and finished it on '
      + string(record.completed).substring(0, 10)
why: Most mistakes that open a door are made by people nobody has told yet.
fix: Give the person the course now; put it into the first week of the on-boarding list.
examples:
  - name: three days after the start pass
    given: {record: {person: nadia, course: security, active: true, started: 2026-04-13,
      completed: 2026-04-16}}
    verdict: pass
  - name: two months after the start fail
    given: {record: {person: nadia, course: security, active: true, started: 2026-01-13,
      completed: 2026-03-16}}
    verdict: fail
  - name: not finished after two months fails
    given: {record: {person: nadia, course: security, active: true, started: 2026-03-30}}
    verdict: fail
  - name: whoever started last week is not late
    given: {record: {person: nadia, course: security, active: true, started: 2026-05-25}}
    verdict: notApplicable
  - name: a record without a first day proves nothing
    given: {record: {person: nadia, course: security, active: true, completed: 2026-04-16}}
    verdict: undetermined
    reason: missingField
  - name: a start of just a year ago and thirty days to finish pass
    given: {record: {person: a, course: security, active: true, started: 2025-06-01,
      completed: 2025-07-01}}
    verdict: pass
  - name: a start of a second earlier is not looked at
    given: {record: {person: a, course: security, active: true, started: 2025-05-31T23:59:59Z,
      completed: 2025-09-01}}
    verdict: notApplicable
  - name: a second more than thirty days is too late
    given: {record: {person: a, course: security, active: true, started: 2026-01-01,
      completed: 2026-01-31T00:00:01Z}}
    verdict: fail
  - name: finished today passes
    given: {record: {person: a, course: security, active: true, started: 2026-05-10,
      completed: 2026-06-01}}
    verdict: pass
  - name: whoever started thirty days ago is not late
    given: {record: {person: a, course: security, active: true, started: 2026-05-02}}
    verdict: notApplicable
  - name: a second later is
    given: {record: {person: a, course: security, active: true, started: 2026-05-01T23:59:59Z}}
    verdict: fail

"""####),
        ("rules/checks/training/refreshed.yaml", ####"""
rule: training.refreshed
title: Everyone's training is at most a year old
severity: medium
proves:
  iso27001-2022:
    A.6.3/refreshed: Each person has been through each course again.
    "7.3/trained": Awareness is renewed every year.
  soc2-2017:
    CC1.4/trained: Training is repeated, not only given once.
    CC2.2/training: Staff are reminded of their security duties.
each: {record: training.record}
# Someone new is first the business of training.on-start.
where: >-
  record.active && (has(record.completed)
  || asOf - record.started > duration(string(params.graceDays * 24) + 'h'))
expect: {all: params.records, by: "record.person + ' ' + record.course"}
params:
  maximumDays: {type: int, default: 365, doc: "Greatest age of the last completion"}
  graceDays: {type: int, default: 30, doc: "Days after the start without a completion"}
  records: {type: list(string), default: [], doc: "Every record there must be, as 'PERSON COURSE'"}
maxAge: 90d
check:
  - that: has(record.completed)
    otherwise: "'has never finished it'"
  - that: >-
      !has(record.completed) || (record.completed <= asOf
      && asOf - record.completed <= duration(string(params.maximumDays * 24) + 'h'))
    otherwise: >-
      'last finished it on ' + string(record.completed).substring(0, 10)
      + (record.completed > asOf ? ', which is to come' : '')
why: People forget, and attackers change what they try.
fix: Give the person the course again, and remind everyone before the year is over.
examples:
  - name: a completion in spring passes
    given: {record: {person: ada, course: security, active: true, started: 2023-09-04,
      completed: 2026-02-16}}
    verdict: pass
  - name: a completion of last April is too old
    given: {record: {person: priya, course: privacy, active: true, started: 2024-06-03,
      completed: 2025-04-22}}
    verdict: fail
  - name: a person who never finished fails
    given: {record: {person: priya, course: privacy, active: true, started: 2024-06-03}}
    verdict: fail
  - name: a completion to come is none
    given: {record: {person: priya, course: privacy, active: true, started: 2024-06-03,
      completed: 2026-08-01}}
    verdict: fail
  - name: people who have left prove nothing about the others
    given: {record: {person: owen, course: privacy, active: false, started: 2024-09-02,
      completed: 2026-02-19}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a person who must be in the register and is not leaves it incomplete
    params: {records: ["ada security", "leo security"]}
    given: {record: {person: ada, course: security, active: true, started: 2023-09-04,
      completed: 2026-02-16}}
    verdict: undetermined
    reason: incompletePopulation
  - name: someone new who has finished counts
    given: {record: {person: a, course: security, active: true, started: 2026-05-25,
      completed: 2026-05-28}}
    verdict: pass
  - name: someone new has time
    given: {record: {person: a, course: security, active: true, started: 2026-05-25}}
    verdict: undetermined
    reason: emptyPopulation
  - name: thirty days are just within the time
    given: {record: {person: a, course: security, active: true, started: 2026-05-02}}
    verdict: undetermined
    reason: emptyPopulation
  - name: a second more is not
    given: {record: {person: a, course: security, active: true, started: 2026-05-01T23:59:59Z}}
    verdict: fail
  - name: finished today passes
    given: {record: {person: a, course: security, active: true, started: 2024-06-03,
      completed: 2026-06-01}}
    verdict: pass
  - name: a year is just within
    given: {record: {person: a, course: security, active: true, started: 2024-06-03,
      completed: 2025-06-01}}
    verdict: pass
  - name: a second more is too old
    given: {record: {person: a, course: security, active: true, started: 2024-06-03,
      completed: 2025-05-31T23:59:59Z}}
    verdict: fail
  - name: the only record that must be there passes
    params: {records: [ada security]}
    given: {record: {person: ada, course: security, active: true, started: 2023-09-04,
      completed: 2026-02-16}}
    verdict: pass

"""####),
        ("rules/frameworks/iso27001-2022.yaml", ####"""
# ISO/IEC 27001:2022. Ids and short titles only: the text is under copyright. The aspects are our
# own wording of what can be proved separately, also where no shipped rule proves it yet.
framework: iso27001-2022
title: ISO/IEC 27001:2022
short: ISO 27001:2022
groups:
  - {id: annex-a, title: Annex A controls, count: 93}
  - {id: clauses, title: Clauses 4 to 10, count: 30}
controls:
  - id: A.5.1
    group: annex-a
    theme: Organizational
    title: Policies for information security
    aspects:
      defined: The policies the organisation needs exist as written documents
      identified: Each policy names its owner and its version
      approved: Someone other than the author has approved each policy
      reviewed: Each policy was reviewed within the planned interval
      communicated: Everyone concerned has been told of the policies and has acknowledged them
  - id: A.5.2
    group: annex-a
    theme: Organizational
    title: Information security roles and responsibilities
  - id: A.5.3
    group: annex-a
    theme: Organizational
    title: Segregation of duties
    aspects:
      documents: Nobody alone writes and approves the same policy
      changes: Nobody alone writes, approves and releases the same change
      roles: No person holds a pair of roles declared as conflicting
  - id: A.5.4
    group: annex-a
    theme: Organizational
    title: Management responsibilities
  - id: A.5.5
    group: annex-a
    theme: Organizational
    title: Contact with authorities
  - id: A.5.6
    group: annex-a
    theme: Organizational
    title: Contact with special interest groups
  - id: A.5.7
    group: annex-a
    theme: Organizational
    title: Threat intelligence
  - id: A.5.8
    group: annex-a
    theme: Organizational
    title: Information security in project management
  - id: A.5.9
    group: annex-a
    theme: Organizational
    title: Inventory of information and other associated assets
    aspects:
      complete: Every store a provider reports is in the inventory, at the same place
      owners: Every asset in the inventory has an owner
      current: Assets that are gone have left the inventory
  - id: A.5.10
    group: annex-a
    theme: Organizational
    title: Acceptable use of information and other associated assets
  - id: A.5.11
    group: annex-a
    theme: Organizational
    title: Return of assets
  - id: A.5.12
    group: annex-a
    theme: Organizational
    title: Classification of information
    aspects:
      classified: Every store in the inventory carries a class from the scheme
      scheme: A scheme says which classes there are and what each means
      handled: Each class is handled as its scheme says
  - id: A.5.13
    group: annex-a
    theme: Organizational
    title: Labelling of information
  - id: A.5.14
    group: annex-a
    theme: Organizational
    title: Information transfer
    aspects:
      in-transit: Transfers over the network are protected from readers and changers on the way
      abroad: Transfers to other countries rest on a recorded legal mechanism
      rules: Rules and agreements say who may transfer what, and how
  - id: A.5.15
    group: annex-a
    theme: Organizational
    title: Access control
    aspects:
      known-people: Every enabled account belongs to a known person or a declared service
      need: Every grant is needed for the work of its holder
      policy: A policy says how access is granted and limited
  - id: A.5.16
    group: annex-a
    theme: Organizational
    title: Identity management
    aspects:
      one-person: Every enabled identity belongs to one named person or a declared service
      ended: Identities of people who have left are disabled
      unused: Identities nobody uses any more are disabled
      proofed: A person's identity is confirmed before the account is made
  - id: A.5.17
    group: annex-a
    theme: Organizational
    title: Authentication information
    aspects:
      stored: Stored secrets are readable by their owner only and are really there
      not-empty: No login works without a secret
      allocated: Secrets reach their holders by a safe way and initial ones are replaced
      duties: People know how to handle their secrets
  - id: A.5.18
    group: annex-a
    theme: Organizational
    title: Access rights
    aspects:
      reviewed: Access rights are reviewed at the planned interval by someone else
      removed: Access rights end when the person leaves
      used: Access rights nobody uses are withdrawn
      granted: Access rights are approved before they are given
  - id: A.5.19
    group: annex-a
    theme: Organizational
    title: Information security in supplier relationships
    aspects:
      register: A register lists every supplier that touches the data, with purpose and place
      risk: The risks of each supplier were assessed before it was engaged
      process: A process says how suppliers are chosen, used and left
  - id: A.5.20
    group: annex-a
    theme: Organizational
    title: Addressing information security within supplier agreements
    aspects:
      agreement: A signed agreement is in force before a supplier receives customer data
      transfers: Agreements with suppliers abroad name the mechanism the transfer rests on
      terms: Agreements contain the security and incident terms the organisation needs
  - id: A.5.21
    group: annex-a
    theme: Organizational
    title: Managing information security in the ICT supply chain
  - id: A.5.22
    group: annex-a
    theme: Organizational
    title: "Monitoring, review and change management of supplier services"
    aspects:
      reviewed: Each supplier's service was reviewed within the planned interval
      changes: Customers hear of a new supplier before it is used
      performance: Delivered service levels are watched and shortfalls are followed up
  - id: A.5.23
    group: annex-a
    theme: Organizational
    title: Information security for use of cloud services
    aspects:
      places: Cloud stores lie in the countries the organisation has allowed
      approved: Each cloud service was approved before use
      responsibilities: It is written down which duties are the provider's and which are one's own
      exit: There is a tried way to leave each cloud service
  - id: A.5.24
    group: annex-a
    theme: Organizational
    title: Information security incident management planning and preparation
  - id: A.5.25
    group: annex-a
    theme: Organizational
    title: Assessment and decision on information security events
  - id: A.5.26
    group: annex-a
    theme: Organizational
    title: Response to information security incidents
  - id: A.5.27
    group: annex-a
    theme: Organizational
    title: Learning from information security incidents
  - id: A.5.28
    group: annex-a
    theme: Organizational
    title: Collection of evidence
  - id: A.5.29
    group: annex-a
    theme: Organizational
    title: Information security during disruption
  - id: A.5.30
    group: annex-a
    theme: Organizational
    title: ICT readiness for business continuity
    aspects:
      copies: A copy of the data lies outside the region a disaster could take
      current: The newest copy is recent enough to resume from
      tested: Resuming from the copy was tried and met its time target
      objectives: Recovery times and losses the business can bear are set
  - id: A.5.31
    group: annex-a
    theme: Organizational
    title: "Legal, statutory, regulatory and contractual requirements"
    aspects:
      transfers: Transfers of personal data abroad rest on a recorded legal mechanism
      notices: Contractual notices about suppliers are sent in time
      register: All legal and contractual duties are listed with an owner
      consistent: Published promises do not contradict each other or what is in force
  - id: A.5.32
    group: annex-a
    theme: Organizational
    title: Intellectual property rights
  - id: A.5.33
    group: annex-a
    theme: Organizational
    title: Protection of records
    aspects:
      kept: Records are kept as long as promised or prescribed
      scheduled: A schedule says how long each class of record is kept
      unaltered: Records cannot be changed or deleted before their time
  - id: A.5.34
    group: annex-a
    theme: Organizational
    title: Privacy and protection of personally identifiable information (PII)
    aspects:
      processors: Processors of personal data are bound by a signed agreement
      places: Personal data lies only in countries the organisation has allowed
      lawful: Each processing has a legal basis, a purpose and a record
      requests: Requests of data subjects are answered in time
  - id: A.5.35
    group: annex-a
    theme: Organizational
    title: Independent review of information security
  - id: A.5.36
    group: annex-a
    theme: Organizational
    title: "Compliance with policies, rules and standards for information security"
  - id: A.5.37
    group: annex-a
    theme: Organizational
    title: Documented operating procedures
  - id: A.6.1
    group: annex-a
    theme: People
    title: Screening
  - id: A.6.2
    group: annex-a
    theme: People
    title: Terms and conditions of employment
  - id: A.6.3
    group: annex-a
    theme: People
    title: "Information security awareness, education and training"
    aspects:
      on-start: New people are trained within the promised time
      refreshed: Everyone's training is repeated within the planned interval
      role: People with special duties are trained for them
  - id: A.6.4
    group: annex-a
    theme: People
    title: Disciplinary process
  - id: A.6.5
    group: annex-a
    theme: People
    title: Responsibilities after termination or change of employment
    aspects:
      access: Accounts of people who have left are disabled
      duties: People who leave or move know the duties that continue
  - id: A.6.6
    group: annex-a
    theme: People
    title: Confidentiality or non-disclosure agreements
  - id: A.6.7
    group: annex-a
    theme: People
    title: Remote working
    aspects:
      administration: Remote administration needs a key and is closed to root and to passwords
      devices: Devices used away from the office are encrypted, locked and patched
      policy: Rules for remote work are written down and known
  - id: A.6.8
    group: annex-a
    theme: People
    title: Information security event reporting
  - id: A.7.1
    group: annex-a
    theme: Physical
    title: Physical security perimeters
  - id: A.7.2
    group: annex-a
    theme: Physical
    title: Physical entry
  - id: A.7.3
    group: annex-a
    theme: Physical
    title: "Securing offices, rooms and facilities"
  - id: A.7.4
    group: annex-a
    theme: Physical
    title: Physical security monitoring
  - id: A.7.5
    group: annex-a
    theme: Physical
    title: Protecting against physical and environmental threats
  - id: A.7.6
    group: annex-a
    theme: Physical
    title: Working in secure areas
  - id: A.7.7
    group: annex-a
    theme: Physical
    title: Clear desk and clear screen
  - id: A.7.8
    group: annex-a
    theme: Physical
    title: Equipment siting and protection
  - id: A.7.9
    group: annex-a
    theme: Physical
    title: Security of assets off-premises
  - id: A.7.10
    group: annex-a
    theme: Physical
    title: Storage media
  - id: A.7.11
    group: annex-a
    theme: Physical
    title: Supporting utilities
  - id: A.7.12
    group: annex-a
    theme: Physical
    title: Cabling security
  - id: A.7.13
    group: annex-a
    theme: Physical
    title: Equipment maintenance
  - id: A.7.14
    group: annex-a
    theme: Physical
    title: Secure disposal or re-use of equipment
  - id: A.8.1
    group: annex-a
    theme: Technological
    title: User end point devices
  - id: A.8.2
    group: annex-a
    theme: Technological
    title: Privileged access rights
    aspects:
      listed: Every privileged account is on the approved list
      strong: Privileged accounts log in with more than one factor
      personal: Privileged work starts from a personal account, not from root
      reviewed: Privileged rights are reviewed at the planned interval
  - id: A.8.3
    group: annex-a
    theme: Technological
    title: Information access restriction
    aspects:
      files: Files with secrets, keys and logs are closed to other users of the host
      writing: Nobody but the owner can change files that matter
      data: Database roles and store policies give no more than the declared grants
  - id: A.8.4
    group: annex-a
    theme: Technological
    title: Access to source code
  - id: A.8.5
    group: annex-a
    theme: Technological
    title: Secure authentication
    aspects:
      factors: People log in with more than one factor
      remote: Remote shells accept keys only and slow down guessing
      sessions: Sessions end and lock as planned
  - id: A.8.6
    group: annex-a
    theme: Technological
    title: Capacity management
  - id: A.8.7
    group: annex-a
    theme: Technological
    title: Protection against malware
  - id: A.8.8
    group: annex-a
    theme: Technological
    title: Management of technical vulnerabilities
  - id: A.8.9
    group: annex-a
    theme: Technological
    title: Configuration management
    aspects:
      protected: Configuration files can be changed by the administrator only
      hardened: Services run with the options the baseline names
      baseline: A baseline for each kind of host is written down
      drift: Differences between host and baseline are found and undone
  - id: A.8.10
    group: annex-a
    theme: Technological
    title: Information deletion
    aspects:
      timely: Data is deleted no later than its schedule says
      scheduled: Every class of data has a deletion date, or a declared reason to have none
      requests: Deletion on request is done and recorded
      proof: A sample shows that deleted data is gone
  - id: A.8.11
    group: annex-a
    theme: Technological
    title: Data masking
  - id: A.8.12
    group: annex-a
    theme: Technological
    title: Data leakage prevention
  - id: A.8.13
    group: annex-a
    theme: Technological
    title: Information backup
    aspects:
      taken: Backups are taken at the promised rhythm and hold something
      kept: Backups are kept for the promised time
      elsewhere: A backup lies in another region than the data it copies
      encrypted: Backups are encrypted
      restored: A restore was tried and its result checked
  - id: A.8.14
    group: annex-a
    theme: Technological
    title: Redundancy of information processing facilities
  - id: A.8.15
    group: annex-a
    theme: Technological
    title: Logging
    aspects:
      kept: Logs are kept for the promised time
      audit-trail: The audit trail is kept for the promised time
      protected: Logs are closed to readers who do not need them
      content: Logs hold who did what, when and from where
      tamper-proof: Logs cannot be changed by those they speak of
  - id: A.8.16
    group: annex-a
    theme: Technological
    title: Monitoring activities
  - id: A.8.17
    group: annex-a
    theme: Technological
    title: Clock synchronization
  - id: A.8.18
    group: annex-a
    theme: Technological
    title: Use of privileged utility programs
    aspects:
      set-user-id: Programs that lend another user's rights are on the approved list
      tools: Other tools that can override controls are limited and their use is logged
  - id: A.8.19
    group: annex-a
    theme: Technological
    title: Installation of software on operational systems
  - id: A.8.20
    group: annex-a
    theme: Technological
    title: Networks security
    aspects:
      administration: The administration service of each host is hardened
      boundary: Only declared ports are open and the default is to refuse
      devices: Network devices are documented, patched and configured to plan
  - id: A.8.21
    group: annex-a
    theme: Technological
    title: Security of network services
    aspects:
      mechanisms: Published services offer only current protection
      authenticity: Published services prove who they are with a valid certificate
      levels: Service levels and security features are agreed with the network provider
  - id: A.8.22
    group: annex-a
    theme: Technological
    title: Segregation of networks
  - id: A.8.23
    group: annex-a
    theme: Technological
    title: Web filtering
  - id: A.8.24
    group: annex-a
    theme: Technological
    title: Use of cryptography
    aspects:
      in-transit: Data on the way is encrypted with current versions and algorithms
      keys: Keys and certificates are strong, in date and closed to others
      backups: Backups are encrypted before they are stored
      at-rest: Live stores are encrypted
      policy: A policy says which cryptography is used, and how keys are managed
  - id: A.8.25
    group: annex-a
    theme: Technological
    title: Secure development life cycle
  - id: A.8.26
    group: annex-a
    theme: Technological
    title: Application security requirements
  - id: A.8.27
    group: annex-a
    theme: Technological
    title: Secure system architecture and engineering principles
  - id: A.8.28
    group: annex-a
    theme: Technological
    title: Secure coding
  - id: A.8.29
    group: annex-a
    theme: Technological
    title: Security testing in development and acceptance
  - id: A.8.30
    group: annex-a
    theme: Technological
    title: Outsourced development
  - id: A.8.31
    group: annex-a
    theme: Technological
    title: "Separation of development, test and production environments"
  - id: A.8.32
    group: annex-a
    theme: Technological
    title: Change management
  - id: A.8.33
    group: annex-a
    theme: Technological
    title: Test information
  - id: A.8.34
    group: annex-a
    theme: Technological
    title: Protection of information systems during audit testing
  - id: "4.1"
    group: clauses
    theme: Clause 4 Context
    title: Understanding the organization and its context
  - id: "4.2"
    group: clauses
    theme: Clause 4 Context
    title: Understanding the needs and expectations of interested parties
  - id: "4.3"
    group: clauses
    theme: Clause 4 Context
    title: Determining the scope of the information security management system
  - id: "4.4"
    group: clauses
    theme: Clause 4 Context
    title: Information security management system
  - id: "5.1"
    group: clauses
    theme: Clause 5 Leadership
    title: Leadership and commitment
  - id: "5.2"
    group: clauses
    theme: Clause 5 Leadership
    title: Policy
    aspects:
      exists: An information security policy exists as a document
      approved: Someone other than its author has approved it
      communicated: The policy is communicated inside and available to those concerned
      commitment: The policy commits to objectives, duties and improvement
  - id: "5.3"
    group: clauses
    theme: Clause 5 Leadership
    title: "Organizational roles, responsibilities and authorities"
  - id: "6.1.1"
    group: clauses
    theme: Clause 6 Planning
    title: "Actions to address risks and opportunities: general"
  - id: "6.1.2"
    group: clauses
    theme: Clause 6 Planning
    title: "Information security risk assessment, planning"
  - id: "6.1.3"
    group: clauses
    theme: Clause 6 Planning
    title: "Information security risk treatment, planning"
  - id: "6.2"
    group: clauses
    theme: Clause 6 Planning
    title: Information security objectives and planning to achieve them
  - id: "6.3"
    group: clauses
    theme: Clause 6 Planning
    title: Planning for changes
  - id: "7.1"
    group: clauses
    theme: Clause 7 Support
    title: Resources
  - id: "7.2"
    group: clauses
    theme: Clause 7 Support
    title: Competence
  - id: "7.3"
    group: clauses
    theme: Clause 7 Support
    title: Awareness
    aspects:
      trained: People have been made aware of security when they start and regularly after
      contribution: People know what they contribute and what happens if they do not
  - id: "7.4"
    group: clauses
    theme: Clause 7 Support
    title: Communication
  - id: "7.5.1"
    group: clauses
    theme: Clause 7 Support
    title: "Documented information: general"
  - id: "7.5.2"
    group: clauses
    theme: Clause 7 Support
    title: Creating and updating documented information
    aspects:
      identified: Documents carry title, owner and version
      approved: Documents are approved by someone other than the author
      reviewed: Documents are reviewed for fitness within the planned interval
      format: Language, format and medium of documents are chosen
  - id: "7.5.3"
    group: clauses
    theme: Clause 7 Support
    title: Control of documented information
  - id: "8.1"
    group: clauses
    theme: Clause 8 Operation
    title: Operational planning and control
  - id: "8.2"
    group: clauses
    theme: Clause 8 Operation
    title: "Information security risk assessment, operation"
  - id: "8.3"
    group: clauses
    theme: Clause 8 Operation
    title: "Information security risk treatment, operation"
  - id: "9.1"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: "Monitoring, measurement, analysis and evaluation"
  - id: "9.2.1"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: "Internal audit: general"
  - id: "9.2.2"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: Internal audit programme
  - id: "9.3.1"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: "Management review: general"
  - id: "9.3.2"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: Management review inputs
  - id: "9.3.3"
    group: clauses
    theme: Clause 9 Performance evaluation
    title: Management review results
  - id: "10.1"
    group: clauses
    theme: Clause 10 Improvement
    title: Continual improvement
  - id: "10.2"
    group: clauses
    theme: Clause 10 Improvement
    title: Nonconformity and corrective action

"""####),
        ("rules/frameworks/soc2-2017.yaml", ####"""
# SOC 2: the 61 Trust Services Criteria of 2017. The criteria's text is under copyright: ids, and
# titles and aspects in our own words, also where no shipped rule proves an aspect yet.
framework: soc2-2017
title: SOC 2 Trust Services Criteria (2017)
short: SOC 2
groups:
  - {id: criteria, title: Trust services criteria, count: 61}
controls:
  - id: CC1.1
    group: criteria
    theme: Common Criteria / Control environment
    title: A written code of ethical behaviour binds everyone
  - id: CC1.2
    group: criteria
    theme: Common Criteria / Control environment
    title: Independent oversight of controls
  - id: CC1.3
    group: criteria
    theme: Common Criteria / Control environment
    title: Reporting lines and authority are set
  - id: CC1.4
    group: criteria
    theme: Common Criteria / Control environment
    title: "Competent people are hired, trained and kept"
    aspects:
      trained: People are trained for their duties when they start and regularly after
      hired: Skills and background are checked before hiring
      kept: Gaps in skills and succession are planned for
  - id: CC1.5
    group: criteria
    theme: Common Criteria / Control environment
    title: Individuals answer for their control duties
  - id: CC2.1
    group: criteria
    theme: Common Criteria / Communication and information
    title: Controls run on relevant and current information
  - id: CC2.2
    group: criteria
    theme: Common Criteria / Communication and information
    title: Staff know the goals and their control duties
    aspects:
      training: Staff learn their security duties in training
      policies: Staff know and acknowledge the policies
      channels: Staff have a way to report problems
  - id: CC2.3
    group: criteria
    theme: Common Criteria / Communication and information
    title: Outsiders learn what matters to them about controls
    aspects:
      suppliers: Customers hear of new sub-processors in good time
      commitments: Customers can read the commitments made to them
      contact: Outsiders can report problems and get an answer
      consistent: Commitments do not contradict each other or what is in force
  - id: CC3.1
    group: criteria
    theme: Common Criteria / Risk assessment
    title: Objectives are clear enough to find their risks
  - id: CC3.2
    group: criteria
    theme: Common Criteria / Risk assessment
    title: "Risks are found, analysed and treated"
  - id: CC3.3
    group: criteria
    theme: Common Criteria / Risk assessment
    title: Fraud is considered in risk assessment
  - id: CC3.4
    group: criteria
    theme: Common Criteria / Risk assessment
    title: Controls are looked at again after big changes
  - id: CC4.1
    group: criteria
    theme: Common Criteria / Monitoring
    title: "Controls are checked, continuously or by reviews"
  - id: CC4.2
    group: criteria
    theme: Common Criteria / Monitoring
    title: Weaknesses are reported to those who must act
  - id: CC5.1
    group: criteria
    theme: Common Criteria / Control activities
    title: Controls bring risks down to an accepted level
  - id: CC5.2
    group: criteria
    theme: Common Criteria / Control activities
    title: General technology controls support the objectives
  - id: CC5.3
    group: criteria
    theme: Common Criteria / Control activities
    title: "Policies set expectations, procedures carry them out"
    aspects:
      policies: Policies for the needed topics exist, with owner and version
      approved: Policies are approved by someone other than the author
      reviewed: Policies are reviewed within the planned interval
      procedures: Procedures put each policy into practice
  - id: CC6.1
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: Logical access to protected assets is restricted
    aspects:
      authentication: People prove who they are with more than a password
      secrets: Secrets and private keys are closed to others
      accounts: Each account belongs to a known person or a declared service
      at-rest: Stored data is encrypted
      boundaries: Networks and systems are separated where their protection differs
  - id: CC6.2
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: "Users are approved before, and removed after, they have access"
    aspects:
      known: Each enabled account belongs to a known person or a declared service
      removed: Accounts of people who have left are disabled
      approved: Each account was approved before it was made
  - id: CC6.3
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: "Access follows roles, least privilege and separated duties"
    aspects:
      privileged: Privileged accounts are exactly those approved
      reviewed: Access is reviewed at the planned interval by someone else
      unused: Access nobody uses is withdrawn
      roles: Grants follow approved roles and duties are separated
  - id: CC6.4
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: Physical access is limited to authorised people
  - id: CC6.5
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: Assets are released only once their data is unreadable
  - id: CC6.6
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: Defences stand against threats from outside
    aspects:
      remote-login: Remote administration is closed to root, to passwords and to guessing
      endpoints: Public endpoints prove their identity and refuse weak protection
      network: Only declared ports can be reached from outside
      detection: Attacks from outside are noticed
  - id: CC6.7
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: Information on the move is limited and protected
    aspects:
      transmission: Data in transit is protected by versions without practical attacks
      backups: Backups are encrypted wherever they go
      removal: Who may take data out, and how, is limited
      devices: Portable devices and media are encrypted
  - id: CC6.8
    group: criteria
    theme: Common Criteria / Logical and physical access
    title: No software runs that should not
    aspects:
      privileged-programs: Programs with lent rights are on the approved list
      tampering: Programs and their configuration cannot be changed by ordinary users
      malware: Malware is looked for and handled
      sources: Software comes only from approved sources
  - id: CC7.1
    group: criteria
    theme: Common Criteria / System operations
    title: Risky changes and new vulnerabilities are found
    aspects:
      configuration: Hosts keep the configuration the baseline names
      vulnerabilities: Hosts and software are scanned for known vulnerabilities
      changes: Unexpected changes of configuration are noticed
  - id: CC7.2
    group: criteria
    theme: Common Criteria / System operations
    title: Components are watched for anomalies
    aspects:
      records: Logs are kept long enough to look back
      protected: Logs are closed to those who do not need them
      detection: Rules look for anomalies and someone is told
      analysis: Anomalies are analysed
  - id: CC7.3
    group: criteria
    theme: Common Criteria / System operations
    title: Security events are judged and acted on
  - id: CC7.4
    group: criteria
    theme: Common Criteria / System operations
    title: A programme for handling incidents
  - id: CC7.5
    group: criteria
    theme: Common Criteria / System operations
    title: Recovery from incidents is planned and done
  - id: CC8.1
    group: criteria
    theme: Common Criteria / Change management
    title: "Change management, from approval to record"
  - id: CC9.1
    group: criteria
    theme: Common Criteria / Risk mitigation
    title: Measures against business disruption
  - id: CC9.2
    group: criteria
    theme: Common Criteria / Risk mitigation
    title: Vendor and partner risks are managed
    aspects:
      register: Vendors that touch data are listed with purpose and place
      agreements: Vendors are bound by a signed agreement
      reviewed: Vendors are reviewed within the planned interval
      transfers: Transfers to vendors abroad rest on a recorded mechanism
      risk: Each vendor's risks were assessed and accepted
  - id: A1.1
    group: criteria
    theme: Availability
    title: Capacity is measured and forecast
  - id: A1.2
    group: criteria
    theme: Availability
    title: "Backups, recovery infrastructure and surroundings are kept ready"
    aspects:
      backups: Backups are taken at the promised rhythm and hold something
      kept: Backups reach back as far as promised
      elsewhere: A backup lies in another region than the data it copies
      environment: Sites are protected from fire, water and loss of power
      infrastructure: Standby infrastructure is ready and watched
  - id: A1.3
    group: criteria
    theme: Availability
    title: Recovery procedures are tested
  - id: C1.1
    group: criteria
    theme: Confidentiality
    title: Finding and guarding confidential information
    aspects:
      identified: Every store has a class
      places: Stores lie only in countries the organisation has allowed
      inventory: Stores a provider reports are in the inventory
      kept: Confidential information is kept as long as needed
      protected: Stores with confidential information are encrypted and not public
  - id: C1.2
    group: criteria
    theme: Confidentiality
    title: Confidential information is destroyed in time
    aspects:
      timely: Data is deleted no later than its schedule says
      declared: Data that is never deleted is declared
      destroyed: A sample shows that deleted data is gone
  - id: PI1.1
    group: criteria
    theme: Processing integrity
    title: Processing and its outputs are specified
  - id: PI1.2
    group: criteria
    theme: Processing integrity
    title: Checks on inputs
  - id: PI1.3
    group: criteria
    theme: Processing integrity
    title: Controls over processing
  - id: PI1.4
    group: criteria
    theme: Processing integrity
    title: "Outputs are complete, correct and on time"
  - id: PI1.5
    group: criteria
    theme: Processing integrity
    title: Stored inputs and outputs stay complete and correct
  - id: P1.1
    group: criteria
    theme: Privacy / Notice
    title: Privacy notices
  - id: P2.1
    group: criteria
    theme: Privacy / Choice and consent
    title: Choices are offered and consent is recorded
  - id: P3.1
    group: criteria
    theme: Privacy / Collection
    title: Only personal data that serves the objectives is collected
  - id: P3.2
    group: criteria
    theme: Privacy / Collection
    title: Explicit consent comes before collection
  - id: P4.1
    group: criteria
    theme: "Privacy / Use, retention and disposal"
    title: Use of personal data within its purposes
  - id: P4.2
    group: criteria
    theme: "Privacy / Use, retention and disposal"
    title: "Personal data is kept as long as stated, no longer"
    aspects:
      scheduled: Every class of personal data has a stated time
      configured: Systems delete no later than stated
      actual: The oldest record of each class is within its time
  - id: P4.3
    group: criteria
    theme: "Privacy / Use, retention and disposal"
    title: Secure disposal of personal data
    aspects:
      configured: Systems are set to delete at the end of the stated time
      done: Deletion runs have finished without error
      unrecoverable: Deleted data cannot be brought back, backups included
  - id: P5.1
    group: criteria
    theme: Privacy / Access
    title: People can see their data
  - id: P5.2
    group: criteria
    theme: Privacy / Access
    title: People can have their data corrected
  - id: P6.1
    group: criteria
    theme: Privacy / Disclosure and notification
    title: Disclosure to third parties has the needed consent
  - id: P6.2
    group: criteria
    theme: Privacy / Disclosure and notification
    title: Authorised disclosures are recorded
  - id: P6.3
    group: criteria
    theme: Privacy / Disclosure and notification
    title: Unauthorised disclosures are recorded
  - id: P6.4
    group: criteria
    theme: Privacy / Disclosure and notification
    title: Vendors with personal data commit to privacy and are checked
    aspects:
      agreements: Vendors with personal data have signed a privacy agreement
      transfers: Transfers to vendors abroad rest on a recorded mechanism
      checked: Vendors with personal data were reviewed within the planned interval
      remedied: Breaches of vendors' commitments are followed up
  - id: P6.5
    group: criteria
    theme: Privacy / Disclosure and notification
    title: "Vendors report breaches, and reports are acted on"
  - id: P6.6
    group: criteria
    theme: Privacy / Disclosure and notification
    title: Those affected by a breach are notified
  - id: P6.7
    group: criteria
    theme: Privacy / Disclosure and notification
    title: People can learn what is held and to whom it went
  - id: P7.1
    group: criteria
    theme: Privacy / Quality
    title: Personal data is kept accurate and relevant
  - id: P8.1
    group: criteria
    theme: Privacy / Monitoring and enforcement
    title: Privacy complaints are resolved and compliance is watched

"""####),
        ("rules/kinds/access.account.yaml", ####"""
# An empty cell says that there is nothing to say; a column that is not there says nothing at all. A
# row of a table without the column is a fault where a rule would take absence for an answer.
kind: access.account
title: An account in one system
class: recorded
key: [system, account]
fields:
  system: {type: string, doc: "Which system"}
  account: {type: string, doc: "The account's name there"}
  person: {type: string, optional: true, doc: "Who it belongs to"}
  role: {type: string, doc: "Its role there; may be empty"}
  privileged: {type: bool, doc: "Whether the role can change others' rights or the system itself"}
  enabled: {type: bool, doc: "Whether it can log in"}
  mfa: {type: bool, doc: "Whether a second factor or a passkey is enrolled and demanded"}
  lastUsed: {type: timestamp, optional: true, doc: "Day of the last login"}
  leftOn: {type: timestamp, optional: true, doc: "Last day of the person's employment"}
  reviewedOn: {type: timestamp, optional: true, doc: "Day the access was last reviewed"}
  reviewer: {type: string, optional: true, doc: "Who reviewed it"}
from:
  csv:
    format: csv
    each: doc.rows
    item:
      system: it.system.trim()
      account: it.account.trim()
      person: >-
        has(it.person) ? optional.ofNonZeroValue(it.person.trim()).value()
        : string(int('a table without the column person'))
      role: it.role.trim()
      privileged: >-
        {'true': true, 'yes': true, 'false': false, 'no': false}[it.privileged.trim().lowerAscii()]
      enabled: >-
        {'true': true, 'yes': true, 'false': false, 'no': false}[it.enabled.trim().lowerAscii()]
      mfa: >-
        {'true': true, 'yes': true, 'false': false, 'no': false}[it.mfa.trim().lowerAscii()]
      lastUsed: it.last_used.trim()
      leftOn: it.?left_on.orValue('a table without the column left_on').trim()
      reviewedOn: it.reviewed_on.trim()
      reviewer: optional.ofNonZeroValue(it.reviewer.trim()).value()
    examples:
      - name: an enrolled administrator, and a row that leaves open what it may
        text: |
          system,account,person,role,privileged,enabled,mfa,last_used,left_on,reviewed_on,reviewer
          mail,a.kim, Kim Aster ,admin,Yes,true,true,2026-05-20,,2026-04-01,B. Boss
          crm,old,,,maybe,no,false,,2026-03-31,,
        items:
          - {system: mail, account: a.kim, person: Kim Aster, role: admin, privileged: true,
             enabled: true, mfa: true, lastUsed: 2026-05-20, leftOn: null, reviewer: B. Boss}
          - {system: crm, account: old, person: null, role: "", privileged: null, enabled: false,
             mfa: false, lastUsed: null, leftOn: 2026-03-31, reviewedOn: null}

"""####),
        ("rules/kinds/backup.run.yaml", ####"""
# One finished backup, as the directory that holds them lists it. Its content is not looked at:
# `encrypted` is read from the file's name. `given.system` names the database or host that was backed up;
# without it each listing and, in it, each name without its date is a system of its own, so that the
# backups of one never stand in for another's.
kind: backup.run
title: One backup that was taken
class: measured
key: [system, path]
subject: "it.path + (it.system.endsWith('*') ? '' : ' (' + it.system + ')')"
fields:
  path: {type: string, doc: "Where it lies"}
  system: {type: string, doc: "What was backed up: given.system, or FILE PATH-WITHOUT-DATE*"}
  taken: {type: timestamp, doc: "When the file was last written"}
  sizeBytes: {type: int, doc: "Its size"}
  encrypted: {type: bool, doc: "Whether its name ends as age, OpenPGP or OpenSSL output does"}
  location: {type: string, optional: true, doc: "The region of the store, from given.location"}
from:
  listing:
    format: listing
    # Directories and files beside the backups, such as check sums, are no backups.
    each: >-
      doc.files.filter(f, f.path.matches(
      '[.](age|asc|backup|bak|bz2|dump|enc|gpg|gz|lz4|pgdump|pgp|sql|tar|tgz|xz|zip|zst)$'))
    item:
      path: it.path
      # A date, with a time behind it, may stand anywhere in the path; a plain number at the end only.
      system: >-
        given.?system.orValue(file + ' ' + regex.replace(regex.replace(regex.replace(it.path,
        '([.](age|asc|backup|bak|bz2|dump|enc|gpg|gz|lz4|pgdump|pgp|sql|tar|tgz|xz|zip|zst))+$', ''),
        '(19|20)[0-9]{2}[-_.]?[01][0-9][-_.]?[0-3][0-9]([-_.T]?[0-9]{2}[-_.:]?[0-9]{2}([-_.:]?[0-9]{2})?Z?)?',
        '*'), '([-_.]?[*]|[-_.][0-9]+)$', '') + '*')
      taken: it.modified
      sizeBytes: int(it.size)
      encrypted: it.path.matches('[.](age|asc|enc|gpg|pgp)$')
      location: given.location
    examples:
      - name: dumps are told from what lies beside them
        text: |
          600 postgres postgres 7340032 1780272000.0000000000 /srv/backups/mail-2026-06-01.sql.gz.age
          600 postgres postgres 512 1780272000.0000000000 /srv/backups/mail-2026-06-01.sha256
          600 postgres postgres 2048 1780185600.0000000000 /srv/backups/mail-2026-05-31.sql.gz
        given: {location: eu-central-1, system: mail}
        items:
          - {path: /srv/backups/mail-2026-06-01.sql.gz.age, system: mail, taken: 2026-06-01T00:00:00Z,
             sizeBytes: 7340032, encrypted: true, location: eu-central-1}
          - {path: /srv/backups/mail-2026-05-31.sql.gz, taken: 2026-05-31T00:00:00Z,
             sizeBytes: 2048, encrypted: false, location: eu-central-1}
      - name: without a system each name is one, whatever the date, the time or the number in it
        file: evidence/hosts.find.txt
        text: |
          600 postgres postgres 7340032 1780272000.0000000000 /srv/backups/mail-2026-06-01.sql.gz.age
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/mail-20260531T0200Z.sql
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/crm-2026-05-31_02-00-00.dump
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/2026-05-31/wiki.tar.gz
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/git-12.tar
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/mail1.sql
          600 postgres postgres 7340032 1780185600.0000000000 /srv/backups/mail2.sql
        items:
          - {system: evidence/hosts.find.txt /srv/backups/mail*}
          - {system: evidence/hosts.find.txt /srv/backups/mail*}
          - {system: evidence/hosts.find.txt /srv/backups/crm*}
          - {system: evidence/hosts.find.txt /srv/backups/*/wiki*}
          - {system: evidence/hosts.find.txt /srv/backups/git*}
          - {system: evidence/hosts.find.txt /srv/backups/mail1*}
          - {system: evidence/hosts.find.txt /srv/backups/mail2*}

"""####),
        ("rules/kinds/calendar.holiday.yaml", ####"""
kind: calendar.holiday
title: A day on which nobody works
class: recorded
key: [date, name]
fields:
  date: {type: timestamp, doc: "The day; a holiday of several days gives one item a day"}
  name: {type: string, doc: "What it is called"}
  calendar: {type: string, optional: true, doc: "Whose calendar it is, such as GB; from 'given' in muster.yaml"}
from:
  icalendar:
    format: icalendar
    # RFC 5545 section 3.6.1: DTEND is the first day after it, and a day without DTEND is one day. An event of more
    # than a year, or at a local time, is no holiday: the list cannot be made, and nothing it covers can pass.
    each: >-
      doc.components.filter(c, c.type == 'VEVENT').map(c,
      cel.bind(days, has(c.values.DTEND)
      ? math.greatest(1, (c.values.DTEND - c.values.DTSTART).getHours() / 24) : 1,
      lists.range(days <= 366 ? days : -1).map(d, {'event': c.values, 'day': d}))).flatten()
    item:
      # One that repeats would be missing in every other year: it is a fault until it is written out.
      date: "{false: it.event.DTSTART + duration(string(24 * it.day) + 'h')}[has(it.event.RRULE)]"
      name: it.event.SUMMARY
      calendar: given.calendar
    examples:
      - name: one day, and two days of which the end is not one
        text: |
          BEGIN:VCALENDAR
          VERSION:2.0
          BEGIN:VEVENT
          UID:1
          SUMMARY:Good Friday
          DTSTART;VALUE=DATE:20260403
          END:VEVENT
          BEGIN:VEVENT
          UID:2
          SUMMARY:Christmas
          DTSTART;VALUE=DATE:20261225
          DTEND;VALUE=DATE:20261227
          END:VEVENT
          END:VCALENDAR
        items:
          - {date: "2026-04-03", name: Good Friday, calendar: null}
          - {date: "2026-12-25", name: Christmas, calendar: null}
          - {date: "2026-12-26", name: Christmas, calendar: null}
      - name: what is no event is no holiday
        text: |
          BEGIN:VCALENDAR
          VERSION:2.0
          BEGIN:VTODO
          UID:1
          SUMMARY:Order a tree
          END:VTODO
          END:VCALENDAR
        items: []

"""####),
        ("rules/kinds/data.location.yaml", ####"""
# Where a store is. The inventory says what the company believes, the provider's own answer what is
# so: both are items, told apart by `seenBy`. Two systems may call a store by one name: `given.system`
# names the system, and without it every file is of a system of its own.
kind: data.location
title: A store of data and the place it is in
class: measured
key: [store, seenBy, system, listedIn]
subject: "it.store + ' (' + it.seenBy + (has(it.system) ? ', ' + it.system : '') + ')'"
fields:
  store: {type: string, doc: "The store's name, the same in the inventory and at the provider"}
  provider: {type: string, doc: "Who runs it"}
  dataClass: {type: string, optional: true, doc: "customer-data, backup, audit, internal ..."}
  role: {type: string, optional: true, doc: "primary, replica or backup"}
  region: {type: string, doc: "The provider's name of the place in small letters, such as eu-west-2"}
  country: {type: string, doc: "ISO 3166 two-letter code in capitals"}
  seenBy: {type: string, doc: "inventory, or the provider that answered"}
  system: {type: string, optional: true, doc: "The system it is a store of, from given.system"}
  listedIn: {type: string, doc: "The system, or the file's own path where none is given"}
from:
  inventory:
    format: csv
    each: doc.rows
    item:
      store: it.store.trim()
      provider: it.provider.trim()
      # An empty cell says that there is none; a table without the column says nothing.
      dataClass: >-
        has(it.data_class) ? optional.ofNonZeroValue(it.data_class.trim()).value()
        : string(int('a table without the column data_class'))
      role: >-
        has(it.role) ? optional.ofNonZeroValue(it.role.trim().lowerAscii()).value()
        : string(int('a table without the column role'))
      # Written by people: `UK South` is uksouth, and a zone such as eu-west-2a lies in its region.
      region: >-
        regex.replace(it.region.replace(' ', '').trim().lowerAscii(),
        '^([a-z]+(?:-[a-z]+)+-?[0-9]+)-?[a-z]$', '\\1')
      country: it.country.trim().upperAscii()
      seenBy: "'inventory'"
      system: given.system
      listedIn: given.?system.orValue(file)
    examples:
      - name: the file tells one system from another
        file: shop/stores.csv
        text: |
          store,provider,data_class,role,region,country
          pg-main,Hetzner,,,fsn1,DE
        items:
          - {store: pg-main, system: null, listedIn: shop/stores.csv}
      - name: the entry may name the system
        given: {system: shop}
        text: |
          store,provider,data_class,role,region,country
          pg-main,Hetzner,,,fsn1,DE
        items:
          - {store: pg-main, system: shop, listedIn: shop}
      - name: a row, with a class and a role that are not given
        text: |
          store,provider,data_class,role,region,country
          pg-main,Hetzner,customer-data,primary,fsn1,DE
          wiki,Hetzner,,,fsn1,DE
        items:
          - {store: pg-main, provider: Hetzner, dataClass: customer-data, role: primary, region: fsn1,
             country: DE, seenBy: inventory}
          - {store: wiki, dataClass: null, role: null, country: DE}
      - name: a region is one, in capitals, with a blank or by its zone
        text: |
          store,provider,data_class,role,region,country
          a,AWS,backup,Backup,EU-WEST-2,gb
          b,AWS,backup,backup,eu-west-2a,GB
          c,Google,backup,backup,europe-west2-c,GB
          d,Microsoft,backup,backup,UK South,GB
          e,Backblaze,backup,backup,eu-central-003,NL
          f,AWS,backup,backup,us-gov-west-1b,US
        items:
          - {store: a, role: backup, region: eu-west-2, country: GB}
          - {store: b, region: eu-west-2}
          - {store: c, region: europe-west2}
          - {store: d, region: uksouth}
          - {store: e, region: eu-central-003}
          - {store: f, region: us-gov-west-1}
  aws-rds:
    format: json
    detect: has(doc.DBInstances)
    each: doc.DBInstances
    item:
      store: it.DBInstanceIdentifier
      provider: "'AWS'"
      dataClass: given.dataClass
      role: "has(it.ReadReplicaSourceDBInstanceIdentifier) ? 'replica' : 'primary'"
      region: it.DBInstanceArn.split(':')[3].lowerAscii()
      # A region that is not listed makes the country a fault, not a guess.
      country: >-
        {'af-south-1': 'ZA', 'ap-east-1': 'HK', 'ap-northeast-1': 'JP', 'ap-northeast-2': 'KR',
        'ap-northeast-3': 'JP', 'ap-south-1': 'IN', 'ap-south-2': 'IN', 'ap-southeast-1': 'SG',
        'ap-southeast-2': 'AU', 'ap-southeast-3': 'ID', 'ap-southeast-4': 'AU',
        'ca-central-1': 'CA', 'ca-west-1': 'CA', 'eu-central-1': 'DE',
        'eu-central-2': 'CH', 'eu-north-1': 'SE',
        'eu-south-1': 'IT', 'eu-south-2': 'ES', 'eu-west-1': 'IE', 'eu-west-2': 'GB',
        'eu-west-3': 'FR', 'il-central-1': 'IL', 'me-central-1': 'AE', 'me-south-1': 'BH',
        'sa-east-1': 'BR', 'us-east-1': 'US', 'us-east-2': 'US', 'us-west-1': 'US',
        'us-west-2': 'US'}[it.DBInstanceArn.split(':')[3].lowerAscii()]
      seenBy: "'aws'"
      system: given.system
      listedIn: given.?system.orValue(file)
    examples:
      - name: a replica, and a region nobody listed
        given: {dataClass: customer-data}
        text: |
          {"DBInstances": [
            {"DBInstanceIdentifier": "pg-replica", "ReadReplicaSourceDBInstanceIdentifier": "pg-main",
             "DBInstanceArn": "arn:aws:rds:eu-west-2:123456789012:db:pg-replica"},
            {"DBInstanceIdentifier": "pg-new",
             "DBInstanceArn": "arn:aws:rds:xx-north-9:123456789012:db:pg-new"}
          ]}
        items:
          - {store: pg-replica, provider: AWS, role: replica, region: eu-west-2, country: GB, seenBy: aws}
          - {store: pg-new, role: primary, region: xx-north-9, country: null}
  b2-bucket:
    format: json
    detect: has(doc.bucketName)
    # The answer does not say where the account's cluster is: `given.region` and `given.country` do.
    each: "[doc]"
    item:
      store: it.bucketName
      provider: "'Backblaze'"
      dataClass: given.dataClass
      # A rule about replicas or backups must not take a store of no known role for another.
      role: "has(given.role) ? string(given.role) : string(int('an entry without given.role'))"
      region: string(given.region).trim().lowerAscii()
      country: string(given.country).trim().upperAscii()
      seenBy: "'backblaze'"
      system: given.system
      listedIn: given.?system.orValue(file)
    examples:
      - name: the answer does not say where the bucket is
        given: {dataClass: backup, role: backup, region: EU-Central, country: nl}
        text: |
          {"bucketName": "np-backup", "bucketId": "e73ede9c", "lifecycleRules": []}
        items:
          - {store: np-backup, provider: Backblaze, region: eu-central, country: NL, role: backup}
  gcp-buckets:
    format: json
    # What `gcloud storage buckets list --format=json` prints. A multi-region is no country.
    detect: "type(doc) == list && size(doc) > 0 && doc.all(b, has(b.location) && has(b.storage_url))"
    each: doc
    item:
      store: it.name
      provider: "'Google'"
      dataClass: given.dataClass
      role: "has(given.role) ? string(given.role) : string(int('an entry without given.role'))"
      region: it.location.lowerAscii()
      country: >-
        {'europe-west1': 'BE', 'europe-west2': 'GB', 'europe-west3': 'DE', 'europe-west4': 'NL',
        'europe-west6': 'CH', 'europe-west8': 'IT', 'europe-west9': 'FR', 'europe-west10': 'DE',
        'europe-west12': 'IT', 'europe-north1': 'FI', 'europe-central2': 'PL',
        'europe-southwest1': 'ES', 'us-central1': 'US', 'us-east1': 'US', 'us-east4': 'US',
        'us-west1': 'US', 'asia-northeast1': 'JP', 'asia-southeast1': 'SG',
        'australia-southeast1': 'AU'}[it.location.lowerAscii()]
      seenBy: "'google'"
      system: given.system
      listedIn: given.?system.orValue(file)
    examples:
      - name: a region has a country, a multi-region has none
        given: {dataClass: backup, role: backup}
        text: |
          [{"name": "dumps", "location": "EUROPE-WEST2", "storage_url": "gs://dumps/"},
           {"name": "media", "location": "EU", "storage_url": "gs://media/"}]
        items:
          - {store: dumps, provider: Google, region: europe-west2, country: GB, seenBy: google}
          - {store: media, region: eu, country: null}
  azure-accounts:
    format: json
    # What `az storage account list` prints.
    detect: "type(doc) == list && size(doc) > 0 && doc.all(a, has(a.primaryLocation))"
    each: doc
    item:
      store: it.name
      provider: "'Microsoft'"
      dataClass: given.dataClass
      role: "has(given.role) ? string(given.role) : string(int('an entry without given.role'))"
      region: it.primaryLocation.replace(' ', '').lowerAscii()
      country: >-
        {'uksouth': 'GB', 'ukwest': 'GB', 'northeurope': 'IE', 'westeurope': 'NL',
        'germanywestcentral': 'DE', 'francecentral': 'FR', 'swedencentral': 'SE',
        'switzerlandnorth': 'CH', 'norwayeast': 'NO', 'polandcentral': 'PL', 'italynorth': 'IT',
        'spaincentral': 'ES', 'eastus': 'US', 'eastus2': 'US', 'centralus': 'US', 'westus2': 'US',
        'westus3': 'US', 'canadacentral': 'CA', 'japaneast': 'JP', 'australiaeast': 'AU'}[
        it.primaryLocation.replace(' ', '').lowerAscii()]
      seenBy: "'azure'"
      system: given.system
      listedIn: given.?system.orValue(file)
    examples:
      - name: an account in the south of the United Kingdom
        given: {dataClass: customer-data, role: primary}
        text: |
          [{"name": "northpostmail", "primaryLocation": "UK South", "kind": "StorageV2"}]
        items:
          - {store: northpostmail, provider: Microsoft, region: uksouth, country: GB, role: primary}

"""####),
        ("rules/kinds/file.permission.yaml", ####"""
# One line of a listing made with find's -printf '%m %u %g %s %T@ %p\n'. The listing does not tell
# files from links, whose mode is always 777: collect it with `! -type l`. The listing does not name its
# host either: `given.host` does. Without it every listing is a host of its own, so that two hosts with
# the same path are never one file.
kind: file.permission
title: A file or directory with its owner and mode
class: measured
key: [listedIn, path]
subject: "it.path + (has(it.host) ? ' (' + it.host + ')' : '')"
fields:
  path: {type: string, doc: "Absolute path"}
  host: {type: string, optional: true, doc: "The host, from given.host"}
  listedIn: {type: string, doc: "The host, or the listing's own path where none is given"}
  mode: {type: string, doc: "Octal mode as printed, such as 600 or 4755"}
  special: {type: int, doc: "Sum of 4 set-user-id, 2 set-group-id, 1 sticky"}
  ownerBits: {type: int, doc: "Sum of 4 read, 2 write, 1 execute for the owner"}
  groupBits: {type: int, doc: "The same for the group"}
  otherBits: {type: int, doc: "The same for everyone else"}
  owner: {type: string, doc: "Owner's name, or number if it has none"}
  group: {type: string, doc: "Group's name, or number if it has none"}
  size: {type: int, doc: "Bytes"}
  modified: {type: timestamp, doc: "Last change of the content"}
from:
  listing:
    format: listing
    each: doc.files
    # The parser takes nothing for a mode but one to four octal digits, so decimal places part them.
    item:
      path: it.path
      host: given.host
      listedIn: given.?host.orValue(file)
      mode: it.mode
      special: int(it.mode) / 1000
      ownerBits: int(it.mode) / 100 % 10
      groupBits: int(it.mode) / 10 % 10
      otherBits: int(it.mode) % 10
      owner: it.owner
      group: it.group
      size: it.size
      modified: it.modified
    examples:
      - name: the listing tells hosts apart, or what the entry says
        given: {host: web1}
        text: |
          600 root root 1184 1779271241.7993381220 /etc/ssl/private/mail.key
        items:
          - {path: /etc/ssl/private/mail.key, host: web1, listedIn: web1}
      - name: a mode of three digits and one of four
        file: evidence/web1.find.txt
        text: |
          600 root root 1184 1779271241.7993381220 /etc/ssl/private/mail.key
          4755 root staff 62672 1768382500.3477127820 /usr/bin/chfn
        items:
          - {path: /etc/ssl/private/mail.key, host: null, listedIn: evidence/web1.find.txt,
             mode: "600", special: 0, ownerBits: 6, groupBits: 0,
             otherBits: 0, owner: root, group: root, size: 1184}
          - {path: /usr/bin/chfn, mode: "4755", special: 4, ownerBits: 7, groupBits: 5, otherBits: 5,
             group: staff}
  ls:
    format: ls
    # A link's mode says nothing; what it points to stands on a line of its own.
    each: doc.files.filter(f, f.type != 'symlink')
    item:
      path: it.path
      host: given.host
      listedIn: given.?host.orValue(file)
      mode: it.mode
      special: int(it.mode) / 1000
      ownerBits: int(it.mode) / 100 % 10
      groupBits: int(it.mode) / 10 % 10
      otherBits: int(it.mode) % 10
      owner: it.owner
      group: it.group
      size: it.size
      modified: it.modified
    examples:
      - name: a recursive listing names the folder above its files
        text: |
          /etc/ssl/private:
          total 8
          -rw-r----- 1 root ssl-cert 1704 2026-05-20 10:00:41.799338122 +0000 snakeoil.key
          lrwxrwxrwx 1 root root       12 2026-05-20 10:00:41.799338122 +0000 mail.key -> snakeoil.key
        items:
          - {path: /etc/ssl/private/snakeoil.key, mode: "640", special: 0, ownerBits: 6, groupBits: 4,
             otherBits: 0, owner: root, group: ssl-cert, size: 1704}
  getfacl:
    format: getfacl
    # The group's bits are what the owning group and every named user and group may do together:
    # nobody is left out of a rule because an access control list names them.
    each: doc.files
    item:
      path: "it.path.startsWith('/') ? it.path : '/' + it.path"
      host: given.host
      listedIn: given.?host.orValue(file)
      mode: >-
        cel.bind(bits, [it.entries.filter(e, !e.default && e.tag == 'user' && e.qualifier == '')[0]
        .effective,
        it.entries.filter(e, !e.default && (e.tag == 'group' || (e.tag == 'user'
        && e.qualifier != ''))).map(e, e.effective).join(''),
        it.entries.filter(e, !e.default && e.tag == 'other')[0].effective]
        .map(p, string((p.contains('r') ? 4 : 0) + (p.contains('w') ? 2 : 0)
        + (p.contains('x') ? 1 : 0))), bits.join(''))
      special: >-
        (it.flags.contains('s') && it.flags.startsWith('s') ? 4 : 0)
        + (it.flags.matches('^.s') ? 2 : 0) + (it.flags.endsWith('t') ? 1 : 0)
      ownerBits: >-
        cel.bind(p, it.entries.filter(e, !e.default && e.tag == 'user' && e.qualifier == '')[0]
        .effective, (p.contains('r') ? 4 : 0) + (p.contains('w') ? 2 : 0)
        + (p.contains('x') ? 1 : 0))
      groupBits: >-
        cel.bind(p, it.entries.filter(e, !e.default && (e.tag == 'group' || (e.tag == 'user'
        && e.qualifier != ''))).map(e, e.effective).join(''), (p.contains('r') ? 4 : 0)
        + (p.contains('w') ? 2 : 0) + (p.contains('x') ? 1 : 0))
      otherBits: >-
        cel.bind(p, it.entries.filter(e, !e.default && e.tag == 'other')[0].effective,
        (p.contains('r') ? 4 : 0) + (p.contains('w') ? 2 : 0) + (p.contains('x') ? 1 : 0))
      owner: it.owner
      group: it.group
      # getfacl prints neither.
      size: optional.none().value()
      modified: optional.none().value()
    examples:
      - name: a named user counts with the group
        text: |
          # file: etc/app/app.env
          # owner: app
          # group: app
          user::rw-
          user:deploy:r--
          group::---
          mask::r--
          other::---
        items:
          - {path: /etc/app/app.env, mode: "640", special: 0, ownerBits: 6, groupBits: 4, otherBits: 0,
             owner: app, group: app, size: null, modified: null}

"""####),
        ("rules/kinds/ledger.claim.yaml", ####"""
# A sentence of the published page as claims.yaml binds it. Every project has this evidence: it needs no
# entry in muster.yaml. A claim has no verdict here, so that no rule over claims can depend on itself.
kind: ledger.claim
title: A sentence the company publishes
class: attested
key: [id]
fields:
  id: {type: string, doc: "Its id in the ledger"}
  quote: {type: string, doc: "The words of the page"}
  page: {type: string, optional: true, doc: "The file of the page"}
  stands: {type: bool, doc: "Whether the page still says it in these words"}
  rules: {type: list(string), doc: "Ids of the rules that test it"}
  restsOn: {type: list(string), doc: "Ids of the claims without which it cannot be kept"}
  topics: {type: list(string), doc: "What it is about, in the ledger's own words, such as backup"}
  names: {type: list(string), doc: "What the sentence counts, each as the page names it"}
  counts:
    type: list(int)
    optional: true
    doc: "Whole numbers of the sentence that measure no time; absent if there is none"
  days:
    type: list(int)
    optional: true
    doc: "Its lengths of time of a day and more, and declared ones; a year counts 365, a month a twelfth of it"
  numbers: {type: list(dyn), doc: "All its whole numbers, as {value, unit, days}"}
  declares: {type: list(dyn), doc: "Its vague words, as {word, value, approvedBy, on, parameter}"}
from:
  ledger:
    format: ledger
    each: doc.claims
    item:
      id: it.id
      quote: it.quote
      page: it.page
      stands: it.stands
      rules: it.rules
      restsOn: it.restsOn
      topics: it.topics
      names: it.names
      counts: it.counts
      days: it.days
      numbers: it.numbers
      declares: it.declares

"""####),
        ("rules/kinds/policy.document.yaml", ####"""
# A policy in Markdown; what a rule needs stands in its front matter.
kind: policy.document
title: A policy with its owner, version and approval
class: recorded
key: [id]
fields:
  id: {type: string, doc: "From the front matter, else the file's name without its ending"}
  title: {type: string, doc: "From the front matter, else the first heading"}
  owner: {type: string, optional: true, doc: "Who answers for it"}
  version: {type: string, optional: true, doc: "Its version, as text"}
  author: {type: string, optional: true, doc: "Who wrote it"}
  approvedBy: {type: string, optional: true, doc: "Who approved this version"}
  approved: {type: timestamp, optional: true, doc: "Day of the approval"}
  lastReviewed: {type: timestamp, optional: true, doc: "Day of the last review"}
  sections: {type: list(string), doc: "The headings, in order"}
from:
  markdown:
    format: markdown
    each: "[doc]"
    item:
      id: >-
        it.?frontMatter.?id.orValue(file.substring(file.lastIndexOf('/') + 1).replace('.md', ''))
      title: it.?frontMatter.?title.or(it.headings[?0].?text).value()
      owner: optional.ofNonZeroValue(it.frontMatter.owner).value()
      # Not string(...): a version is what was written, 1.10 is not 1.1.
      version: optional.ofNonZeroValue(it.frontMatter.version).value()
      author: optional.ofNonZeroValue(it.frontMatter.author).value()
      approvedBy: optional.ofNonZeroValue(it.frontMatter.approved_by).value()
      approved: it.frontMatter.approved
      lastReviewed: it.frontMatter.last_reviewed
      sections: it.headings.map(h, string(h.text))
    examples:
      - name: the front matter says who approved it
        file: policies/access.md
        text: |
          ---
          id: POL-2
          title: Access control
          owner: Kim Aster
          version: 1.10
          approved_by: B. Boss
          approved: 2026-02-03
          ---
          # Access
          ## Joiners and leavers
        items:
          - {id: POL-2, title: Access control, owner: Kim Aster, version: "1.10", author: null,
             approvedBy: B. Boss, approved: 2026-02-03, lastReviewed: null,
             sections: [Access, Joiners and leavers]}
      - name: without front matter the file and the heading name it
        file: policies/cryptography.md
        text: |
          # Cryptography
        items:
          - {id: cryptography, title: Cryptography, owner: null, approved: null,
             sections: [Cryptography]}

"""####),
        ("rules/kinds/retention.setting.yaml", ####"""
# What a system is set to delete, and when. A schedule (`seenBy` is 'schedule') says what was meant;
# every other item is the setting of a running system. A rule of a store that speaks for a part of it
# only bears the prefix in the store's name, and every other condition too, but then has no days: what
# becomes of the rest is not said. Days that something else may cut short are a fault as well.
kind: retention.setting
title: How long a store keeps a class of data
class: measured
key: [system, store, dataClass, seenBy]
subject: >-
  it.store + ' ' + it.dataClass + (it.seenBy == 'schedule' ? ' (schedule)' : '')
  + (has(it.host) ? ' (' + it.host + ')' : '')
fields:
  store: {type: string, doc: "Bucket with prefix, log file, database; (only ...) for a part of it"}
  host: {type: string, optional: true, doc: "Whose setting it is, from given.host"}
  system: {type: string, doc: "The host, the file that says it, or empty for a store known by its name"}
  dataClass: {type: string, doc: "backup, log, audit, customer-data ..."}
  keepDays: {type: int, optional: true, doc: "Deleted after so many days; absent if not told"}
  forever: {type: bool, doc: "Never deleted by this setting"}
  seenBy: {type: string, doc: "schedule, or the kind of setting, such as logrotate"}
from:
  s3-lifecycle:
    format: json
    detect: has(doc.Rules)
    # Rules that only move data or tidy up uploads delete nothing and are no items. The answer does
    # not name its bucket: `given.store` does. A rule for objects of a tag or a size speaks for those.
    each: >-
      doc.Rules.filter(r, has(r.Expiration)
      && (has(r.Expiration.Days) || has(r.Expiration.Date)))
    item:
      store: >-
        cel.bind(filter, dyn(it.?Filter.?And.or(it.?Filter).orValue({})),
        cel.bind(prefix, filter.?Prefix.or(it.?Prefix).orValue(''),
        cel.bind(only, filter.?Tags.orValue([]).map(t, 'tag ' + t.Key + '=' + t.Value)
        + (has(filter.Tag) ? ['tag ' + filter.Tag.Key + '=' + filter.Tag.Value] : [])
        + filter.filter(k, !(k in ['Prefix', 'Tag', 'Tags'])).map(k, k + '=' + string(filter[k])),
        given.store + (prefix == '' ? '' : '/' + prefix)
        + (size(only) == 0 ? '' : ' (only ' + only.join(', ') + ')'))))
      system: "''"
      dataClass: given.dataClass
      # Where the rules speak of earlier versions, or `given.versioned` says that there are some, an
      # object goes only when its last version does.
      keepDays: >-
        dyn(it.?Filter.?And.or(it.?Filter).orValue({})).exists(k, k != 'Prefix')
        ? int('the rule is for some objects alone')
        : has(it.NoncurrentVersionExpiration)
        ? (has(it.NoncurrentVersionExpiration.NewerNoncurrentVersions)
        ? int('a number of versions is kept whatever their age')
        : int(it.NoncurrentVersionExpiration.NoncurrentDays) + int(it.Expiration.Days))
        : doc.Rules.exists(r, has(r.NoncurrentVersionExpiration)
        || has(r.NoncurrentVersionTransitions)) || given.?versioned.orValue(false)
        ? int('the rule does not say when earlier versions go') : int(it.Expiration.Days)
      forever: it.Status != 'Enabled'
      seenBy: "'s3-lifecycle'"
    examples:
      - name: a rule that expires, one that is switched off, one that moves
        given: {store: northpost-dumps, dataClass: backup}
        text: |
          {"Rules": [
            {"ID": "a", "Status": "Enabled", "Filter": {"Prefix": "pg/"}, "Expiration": {"Days": 30}},
            {"ID": "b", "Status": "Disabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 7}},
            {"ID": "c", "Status": "Enabled", "Transitions": [{"Days": 3, "StorageClass": "GLACIER"}]}
          ]}
        items:
          - {store: northpost-dumps/pg/, dataClass: backup, keepDays: 30, forever: false,
             seenBy: s3-lifecycle, system: ""}
          - {store: northpost-dumps, keepDays: 7, forever: true}
      - name: a rule for some objects does not speak for the bucket
        given: {store: np-dumps, dataClass: backup}
        text: |
          {"Rules": [
            {"Status": "Enabled", "Filter": {"And": {"Prefix": "", "Tags": [
              {"Key": "tmp", "Value": "yes"}, {"Key": "team", "Value": "web"}]}},
              "Expiration": {"Days": 1}},
            {"Status": "Enabled", "Filter": {"Tag": {"Key": "tmp", "Value": "yes"}},
              "Expiration": {"Days": 2}},
            {"Status": "Enabled", "Filter": {"And": {"Prefix": "pg/", "ObjectSizeGreaterThan": 500}},
              "Expiration": {"Days": 3}},
            {"Status": "Enabled", "Prefix": "old/", "Expiration": {"Days": 4}}
          ]}
        items:
          - {store: "np-dumps (only tag tmp=yes, tag team=web)", keepDays: null}
          - {store: np-dumps (only tag tmp=yes), keepDays: null}
          - {store: np-dumps/pg/ (only ObjectSizeGreaterThan=500), keepDays: null}
          - {store: np-dumps/old/, keepDays: 4}
      - name: an object goes when its earlier versions do
        given: {store: np-dumps, dataClass: backup}
        text: |
          {"Rules": [
            {"Status": "Enabled", "Filter": {"Prefix": "a/"}, "Expiration": {"Days": 30},
              "NoncurrentVersionExpiration": {"NoncurrentDays": 7}},
            {"Status": "Enabled", "Filter": {"Prefix": "b/"}, "Expiration": {"Days": 30},
              "NoncurrentVersionExpiration": {"NoncurrentDays": 7, "NewerNoncurrentVersions": 3}},
            {"Status": "Enabled", "Filter": {"Prefix": "c/"}, "Expiration": {"Days": 30}}
          ]}
        items:
          - {store: np-dumps/a/, keepDays: 37}
          - {store: np-dumps/b/, keepDays: null}
          - {store: np-dumps/c/, keepDays: null}
      - name: a bucket that keeps versions says when they go
        given: {store: np-dumps, dataClass: backup, versioned: true}
        text: |
          {"Rules": [{"Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 30}}]}
        items:
          - {store: np-dumps, keepDays: null}
  b2-lifecycle:
    format: json
    detect: has(doc.bucketName) && has(doc.lifecycleRules)
    each: doc.lifecycleRules
    item:
      system: "''"
      store: "it.fileNamePrefix == '' ? doc.bucketName : doc.bucketName + '/' + it.fileNamePrefix"
      dataClass: given.dataClass
      keepDays: >-
        int(optional.ofNonZeroValue(it.daysFromUploadingToHiding).value())
        + int(optional.ofNonZeroValue(it.daysFromHidingToDeleting).value())
      forever: it.daysFromUploadingToHiding == null || it.daysFromHidingToDeleting == null
      seenBy: "'b2-lifecycle'"
    examples:
      - name: days to hiding and days to deletion add up
        given: {dataClass: backup}
        text: |
          {"bucketName": "np-backup", "lifecycleRules": [
            {"fileNamePrefix": "", "daysFromUploadingToHiding": 29, "daysFromHidingToDeleting": 1},
            {"fileNamePrefix": "logs/", "daysFromUploadingToHiding": null, "daysFromHidingToDeleting": 1}
          ]}
        items:
          - {store: np-backup, dataClass: backup, keepDays: 30, forever: false}
          - {store: np-backup/logs/, keepDays: null, forever: true}
  logrotate:
    format: logrotate
    each: >-
      doc.logs.map(l, l.paths.map(p, {'path': p, 'directives': l.directives})).flatten()
    item:
      store: it.path
      host: given.host
      system: given.?host.orValue(file)
      dataClass: given.?dataClass.orValue('log')
      # The shortest month and year count. Rotation that size decides, hastens or puts off tells no time.
      keepDays: >-
        cel.bind(d, it.directives,
        has(d.size) || has(d.maxsize) || has(d.minsize) ? int('rotation by size tells no days')
        : cel.bind(rotated, int(d.rotate) * (
        has(d.hourly) ? optional.none().value() : has(d.daily) ? 1 : has(d.weekly) ? 7
        : has(d.monthly) ? 28 : has(d.yearly) ? 365 : optional.none().value()),
        int(d.rotate) < 0 ? int(d.maxage)
        : has(d.maxage) && int(d.maxage) < rotated ? int(d.maxage) : rotated))
      forever: "it.directives.?rotate.orValue('') == '-1' && !has(it.directives.maxage)"
      seenBy: "'logrotate'"
    examples:
      - name: weeks by number, and a size that tells no time
        text: |
          /var/log/mail.log {
              weekly
              rotate 5
          }
          /var/log/app.log {
              size 10M
              rotate 5
          }
          /var/log/web.log {
              daily
              minsize 10M
              rotate 5
          }
        file: web1/logrotate
        items:
          - {store: /var/log/mail.log, dataClass: log, keepDays: 35, forever: false,
             seenBy: logrotate, system: web1/logrotate}
          - {store: /var/log/app.log, keepDays: null, forever: false}
          - {store: /var/log/web.log, keepDays: null, forever: false}
  journald:
    format: ini
    detect: has(doc.values.Journal)
    each: "[doc.values.Journal]"
    item:
      store: given.?store.orValue('journald')
      host: given.host
      system: given.?host.orValue(file)
      dataClass: given.?dataClass.orValue('log')
      # Without a time, or with 0, the journal is cut by its size alone: that is neither forever nor
      # a number of days. A size that somebody set may cut it before its time, a journal in memory ends
      # with the next start. journald also has a largest size of its own, which the file cannot show.
      keepDays: >-
        it.?Storage.orValue('').trim().lowerAscii() in ['volatile', 'none']
        ? int('a journal with Storage=' + it.Storage + ' does not last')
        : has(it.SystemMaxUse) || has(it.SystemKeepFree) || has(it.SystemMaxFiles)
        ? int('a journal that a size may cut tells no days')
        : cel.bind(t, it.MaxRetentionSec.trim(),
        cel.bind(n, int(regex.extract(t, '^([1-9][0-9]{0,8})').value()),
        t.matches('^[0-9]+ ?(d|day|days)$') ? n
        : t.matches('^[0-9]+ ?(w|week|weeks)$') ? n * 7
        : t.matches('^[0-9]+ ?(M|month|months)$') ? n * 30
        : t.matches('^[0-9]+ ?(y|year|years)$') ? n * 365
        : t.matches('^[0-9]+ ?(h|hr|hour|hours)$') ? n / 24
        : t.matches('^[0-9]+ ?(s|sec|second|seconds)?$') ? n / 86400
        : optional.none().value()))
      forever: "false"
      seenBy: "'journald'"
    examples:
      - name: a month is thirty days
        text: |
          [Journal]
          Storage=persistent
          MaxRetentionSec=3month
        items:
          - {store: journald, dataClass: log, keepDays: 90, forever: false, seenBy: journald}
      - name: a size is no time
        text: |
          [Journal]
          SystemMaxUse=2G
        items:
          - {store: journald, keepDays: null}
      - name: a size cuts the time short
        file: web1/journald.conf
        text: |
          [Journal]
          Storage=persistent
          SystemMaxUse=10M
          MaxRetentionSec=1year
        items:
          - {store: journald, system: web1/journald.conf, keepDays: null}
      - name: a journal in memory does not last
        given: {host: web1}
        text: |
          [Journal]
          Storage=volatile
          MaxRetentionSec=1year
        items:
          - {store: journald, host: web1, system: web1, keepDays: null}
  postgresql:
    format: postgresql
    # The server's own log, and settings of the form `name.CLASS_retention = '2557 days'` that a
    # deletion job in the database reads (a custom setting needs a dot in its name).
    each: >-
      doc.settings.filter(n, n == 'log_filename' || n.matches('^[a-z0-9_]+[.][a-z_]+_retention$'))
      .map(n, {'name': n, 'value': doc.settings[n], 'all': doc.settings})
    item:
      store: given.?store.orValue('postgresql')
      host: given.host
      system: given.?host.orValue(file)
      dataClass: >-
        it.name == 'log_filename' ? given.?dataClass.orValue('log')
        : regex.extract(it.name, '[.]([a-z_]+)_retention$').value().replace('_', '-')
      # A file name that comes round again after a week, a month or a year is overwritten then, but
      # only if truncation is on and the file changes daily.
      keepDays: >-
        it.name == 'log_filename'
        ? (it.all.log_truncate_on_rotation in ['on', 'true', 'yes', '1']
        && it.all.log_rotation_age in ['1d', '24h', '1440', '1440min']
        ? (it.value.matches('%[Yy]') ? optional.none().value() : it.value.matches('%j') ? 365
        : it.value.matches('%d') ? 28 : it.value.matches('%[aAuw]') ? 7 : optional.none().value())
        : optional.none().value())
        : cel.bind(n, int(regex.extract(it.value, '^([0-9]{1,6}) ').value()),
        it.value.matches('^[0-9]+ days?$') ? n : it.value.matches('^[0-9]+ weeks?$') ? n * 7
        : it.value.matches('^[0-9]+ years?$') ? n * 365 : optional.none().value())
      forever: >-
        it.name == 'log_filename'
        ? it.value.matches('%Y') || !(it.all.log_truncate_on_rotation in ['on', 'true', 'yes', '1'])
        : it.value == 'forever'
      seenBy: "'postgresql'"
    examples:
      - name: a log that comes round weekly, and a job's own setting
        file: evidence/pg-main.conf
        given: {store: pg-main}
        text: |
          log_filename = 'postgresql-%a.log'
          log_truncate_on_rotation = on
          log_rotation_age = 1d
          northpost.audit_retention = '2557 days'
        items:
          - {store: pg-main, dataClass: log, keepDays: 7, forever: false, seenBy: postgresql,
             system: evidence/pg-main.conf}
          - {store: pg-main, dataClass: audit, keepDays: 2557, forever: false}
  schedule:
    format: yaml
    detect: has(doc.classes)
    each: doc.classes
    item:
      store: it.store
      system: "''"
      dataClass: it.dataClass
      keepDays: int(it.keepDays)
      forever: it.?forever.orValue(false)
      seenBy: "'schedule'"
    examples:
      - name: a class that is kept for years, one that is kept for ever
        text: |
          classes:
            - {store: audit, dataClass: audit, keepDays: 2557}
            - {store: ledger, dataClass: accounting, forever: true}
        items:
          - {store: audit, dataClass: audit, keepDays: 2557, forever: false, seenBy: schedule}
          - {store: ledger, forever: true, keepDays: null}
  aws-logs:
    format: json
    # What `aws logs describe-log-groups` prints: a group without a number of days keeps for ever.
    detect: has(doc.logGroups)
    each: doc.logGroups
    item:
      store: it.logGroupName
      # Groups of two regions or accounts may have one name.
      system: it.?arn.orValue(file)
      dataClass: given.?dataClass.orValue('log')
      keepDays: int(it.retentionInDays)
      forever: "!has(it.retentionInDays)"
      seenBy: "'aws-logs'"
    examples:
      - name: a group with a number and one without
        text: |
          {"logGroups": [
            {"logGroupName": "/app/api", "retentionInDays": 30, "storedBytes": 1024,
             "arn": "arn:aws:logs:eu-west-2:123456789012:log-group:/app/api:*"},
            {"logGroupName": "/app/worker", "storedBytes": 2048}
          ]}
        items:
          - {store: /app/api, dataClass: log, keepDays: 30, forever: false, seenBy: aws-logs,
             system: "arn:aws:logs:eu-west-2:123456789012:log-group:/app/api:*"}
          - {store: /app/worker, keepDays: null, forever: true}
  gcs-lifecycle:
    format: json
    # What `gcloud storage buckets describe --format=json` prints: rules that delete by age. Every other
    # condition of a rule makes it speak for a part of the bucket.
    detect: has(doc.lifecycle_config) || has(doc.lifecycle)
    each: >-
      doc.?lifecycle_config.or(doc.?lifecycle).value().rule
      .filter(r, r.action.type == 'Delete' && has(r.condition.age))
    item:
      store: >-
        cel.bind(c, it.condition, cel.bind(isOne, size(c.?matchesPrefix.orValue([])) == 1,
        cel.bind(only, c.filter(k, k != 'age' && !(k == 'matchesPrefix' && isOne))
        .map(k, k + '=' + (type(c[k]) == list ? c[k].map(v, string(v)).join('|') : string(c[k]))),
        doc.?name.or(given.?store).value() + (isOne ? '/' + c.matchesPrefix[0] : '')
        + (size(only) == 0 ? '' : ' (only ' + only.sort().join(', ') + ')'))))
      system: "''"
      dataClass: given.dataClass
      keepDays: >-
        it.condition.exists(k, !(k in ['age', 'matchesPrefix']))
        || size(it.condition.?matchesPrefix.orValue([])) > 1
        ? int('the rule is for some objects alone') : int(it.condition.age)
      forever: "false"
      seenBy: "'gcs-lifecycle'"
    examples:
      - name: a rule that moves data deletes nothing
        given: {dataClass: backup}
        text: |
          {"name": "northpost-dumps", "lifecycle_config": {"rule": [
            {"action": {"type": "SetStorageClass", "storageClass": "COLDLINE"}, "condition": {"age": 7}},
            {"action": {"type": "Delete"}, "condition": {"age": 35}}
          ]}}
        items:
          - {store: northpost-dumps, dataClass: backup, keepDays: 35, forever: false}
      - name: a rule for some objects does not speak for the bucket
        given: {dataClass: backup}
        text: |
          {"name": "dumps", "lifecycle_config": {"rule": [
            {"action": {"type": "Delete"},
             "condition": {"age": 30, "isLive": false, "matchesPrefix": ["tmp/"]}},
            {"action": {"type": "Delete"}, "condition": {"age": 31, "matchesPrefix": ["pg/"]}},
            {"action": {"type": "Delete"},
             "condition": {"age": 32, "numNewerVersions": 2, "matchesPrefix": ["a/", "b/"]}}
          ]}}
        items:
          - {store: dumps/tmp/ (only isLive=false), keepDays: null}
          - {store: dumps/pg/, keepDays: 31}
          - {store: "dumps (only matchesPrefix=a/|b/, numNewerVersions=2)", keepDays: null}

"""####),
        ("rules/kinds/sshd.setting.yaml", ####"""
# One setting of an SSH server, from its configuration or, better, from `sshd -T`, which also prints
# the defaults. The first value of a setting wins, in the file and in each Match block. A setting that
# the shipped rules ask for is an item of every file: where the file does not say it, `set` is false and
# the value is a fault, so that no host drops out of a rule by saying nothing.
kind: sshd.setting
title: A setting of an SSH server
class: measured
key: [file, match, name]
subject: "it.file + ' ' + it.name + (it.match == '' ? '' : ' (' + it.match + ')')"
fields:
  file: {type: string, doc: "Path of the evidence, one for each host"}
  name: {type: string, doc: "Lower case, such as permitrootlogin"}
  value: {type: string, doc: "The rest of the line; open if the file does not say it"}
  set: {type: bool, doc: "Whether the file says it"}
  match: {type: string, doc: "The condition of the Match block it stands in; empty outside"}
from:
  sshd:
    format: sshd
    each: >-
      doc.global.map(n, {'name': n, 'value': doc.global[n], 'match': dyn('')})
      + ['permitrootlogin', 'passwordauthentication', 'kbdinteractiveauthentication',
      'permitemptypasswords', 'x11forwarding', 'maxauthtries'].filter(n, !(n in doc.global)
      && (n != 'kbdinteractiveauthentication' || !('challengeresponseauthentication' in doc.global)))
      .map(n, {'name': n, 'match': dyn('')})
      + doc.settings.filter(s, s.match != '').map(s, [s.match, s.name]).distinct()
      .map(p, {'name': p[1], 'match': p[0],
      'value': doc.settings.filter(s, s.match == p[0] && s.name == p[1])[0].value})
    item:
      file: file
      name: it.name
      # What is not set reads the file's first setting, so that a finding about it names the file.
      value: >-
        has(it.value) ? it.value : doc.settings[0].name == '' ? '' : optional.none().value()
      set: has(it.value) || (size(doc.settings) > 0 && doc.settings[0].name == '')
      match: it.match
    examples:
      - name: the first value wins, outside and in each Match block
        file: web1/sshd_config
        text: |
          PermitRootLogin no
          PermitRootLogin yes
          Match Group sftp
            ForceCommand internal-sftp
            ForceCommand /bin/sh
        items:
          - {file: web1/sshd_config, name: permitrootlogin, value: "no", set: true, match: ""}
          - {name: passwordauthentication, value: null, set: false, match: ""}
          - {name: kbdinteractiveauthentication, value: null, set: false, match: ""}
          - {name: permitemptypasswords, value: null, set: false, match: ""}
          - {name: x11forwarding, value: null, set: false, match: ""}
          - {name: maxauthtries, value: null, set: false, match: ""}
          - {file: web1/sshd_config, name: forcecommand, value: internal-sftp, set: true,
             match: Group sftp}
      - name: a file that says nothing
        file: web3/sshd_config
        text: "# nothing"
        items:
          - {file: web3/sshd_config, name: permitrootlogin, value: null, set: false, match: ""}
          - {name: passwordauthentication, value: null, set: false}
          - {name: kbdinteractiveauthentication, value: null, set: false}
          - {name: permitemptypasswords, value: null, set: false}
          - {name: x11forwarding, value: null, set: false}
          - {name: maxauthtries, value: null, set: false}
      - name: a file that says other things is still asked for each setting of the rules
        file: web2/sshd_config
        text: |
          Port 22
          ChallengeResponseAuthentication no
          Match User bob
            PermitRootLogin yes
        items:
          - {file: web2/sshd_config, name: port, value: "22", set: true}
          - {name: challengeresponseauthentication, value: "no", set: true, match: ""}
          - {file: web2/sshd_config, name: permitrootlogin, value: null, set: false, match: ""}
          - {name: passwordauthentication, value: null, set: false}
          - {name: permitemptypasswords, value: null, set: false}
          - {name: x11forwarding, value: null, set: false}
          - {name: maxauthtries, value: null, set: false}
          - {name: permitrootlogin, value: "yes", set: true, match: User bob}

"""####),
        ("rules/kinds/subprocessor.yaml", ####"""
kind: subprocessor
title: A row of the register of sub-processors
class: recorded
key: [name]
fields:
  name: {type: string, doc: "The company's full name"}
  purpose: {type: string, doc: "What it is used for; may be empty in the register"}
  country: {type: string, doc: "ISO 3166 code of the country it is established in; may be empty"}
  region: {type: string, optional: true, doc: "Where it processes"}
  customerData: {type: bool, doc: "Whether it receives customer data"}
  firstEngaged: {type: timestamp, optional: true, doc: "Day it was first used"}
  noticeSent: {type: timestamp, optional: true, doc: "Day customers were told of it"}
  agreementSigned: {type: timestamp, optional: true, doc: "Day its processing agreement was signed"}
  transferMechanism: {type: string, optional: true, doc: "What a transfer abroad rests on"}
  reviewed: {type: timestamp, optional: true, doc: "Day of the last review"}
  owner: {type: string, optional: true, doc: "Who answers for it"}
from:
  csv:
    format: csv
    each: doc.rows
    item:
      name: it.name.trim()
      purpose: it.purpose.trim()
      country: it.country.trim()
      region: optional.ofNonZeroValue(it.region.trim()).value()
      # Any other word is a fault: a guess would take the row out of every rule.
      customerData: >-
        {'true': true, 'yes': true, 'false': false, 'no': false}[
        it.customer_data.trim().lowerAscii()]
      # An empty cell says that there is none; a table without the column says nothing.
      firstEngaged: it.?first_engaged.orValue('a table without the column first_engaged').trim()
      noticeSent: it.notice_sent.trim()
      agreementSigned: >-
        it.?agreement_signed.orValue('a table without the column agreement_signed').trim()
      transferMechanism: >-
        has(it.transfer_mechanism) ? optional.ofNonZeroValue(it.transfer_mechanism.trim()).value()
        : string(int('a table without the column transfer_mechanism'))
      reviewed: it.reviewed.trim()
      owner: optional.ofNonZeroValue(it.owner.trim()).value()
    examples:
      - name: a row that says all, and one with a word that is no answer
        text: |
          name,purpose,country,region,customer_data,first_engaged,notice_sent,agreement_signed,transfer_mechanism,reviewed,owner
          Fairway Hosting Ltd,hosting,DE,eu-central-1,yes,2025-01-10,2024-12-01,2024-11-20,,2026-01-15,Kim Aster
          Quick Mail Inc,,,,some,,,,SCC,,
        items:
          - {name: Fairway Hosting Ltd, purpose: hosting, country: DE, region: eu-central-1,
             customerData: true, firstEngaged: 2025-01-10, noticeSent: 2024-12-01,
             agreementSigned: 2024-11-20, transferMechanism: null, reviewed: 2026-01-15,
             owner: Kim Aster}
          - {name: Quick Mail Inc, purpose: "", country: "", region: null, customerData: null,
             firstEngaged: null, noticeSent: null, transferMechanism: SCC, owner: null}

"""####),
        ("rules/kinds/tls.endpoint.yaml", ####"""
# What an endpoint accepts. The configuration says what was meant, a probe says what is answered:
# both are items, told apart by `seenBy`, so that neither can hide the other. Several servers may answer
# to one name, each with a configuration of its own: `given.system` names the server, and without it
# every configuration is one of another server. A probe is of the name it asked, whoever answered.
kind: tls.endpoint
title: A TLS endpoint, as configured or as probed
class: measured
key: [host, port, seenBy, system, listedIn]
subject: >-
  it.host + ':' + string(it.port) + ' (' + it.seenBy
  + (has(it.system) ? ', ' + it.system : '') + ')'
fields:
  host: {type: string, doc: "Name clients connect to"}
  port: {type: int, doc: "TCP port"}
  seenBy: {type: string, doc: "configuration or probe"}
  system: {type: string, optional: true, doc: "The server it is a setting of, from given.system"}
  listedIn: {type: string, doc: "The system, or a configuration's own path where none is given"}
  service: {type: string, optional: true, doc: "https, imaps, submissions ... by the port"}
  protocols: {type: list(string), doc: "Versions accepted, as OpenSSL writes them: TLSv1, TLSv1.2"}
  ciphers: {type: list(string), optional: true, doc: "Suites accepted, OpenSSL or IANA names"}
  notAfter: {type: timestamp, optional: true, doc: "Earliest end of the served leaf certificates"}
  keyType: {type: string, optional: true, doc: "RSA, EC or another algorithm of the leaf's key"}
  keyBits: {type: int, optional: true, doc: "Size of the smallest key served"}
  names: {type: list(string), optional: true, doc: "DNS names every served leaf is valid for"}
  trusted: {type: bool, optional: true, doc: "Whether every served chain verifies in a trust store"}
  hstsSeconds: {type: int, optional: true, doc: "max-age of the HSTS header; 0 if it is not sent"}
from:
  nginx:
    format: nginx
    # One item for each name and each TLS port of a server; `listen 443` and `listen [::]:443` are
    # one port. A server without a name has no host: its item is a fault, unless `given.host` helps.
    each: >-
      ([doc] + doc.?http.orValue([]) + doc.?stream.orValue([]) + doc.?mail.orValue([]))
      .map(o, o.?server.orValue([]).map(s,
      cel.bind(ports, s.?listen.orValue([])
      .filter(l, ('ssl' in l.args || s.?ssl.orValue([]).exists(d, d.args[0] == 'on'))
      && !l.args[0].startsWith('unix:'))
      .map(l, regex.extract(l.args[0], '(?:^|:)([0-9]+)$').orValue('80')).distinct(),
      cel.bind(names, s.?server_name.orValue([]).map(n, n.args).flatten()
      + (has(s.server_name) || !has(given.host) ? [] : [given.host]),
      ports.map(p, size(names) > 0
      ? names.map(n, {'server': s, 'outer': o, 'port': dyn(p), 'host': n})
      : [{'server': s, 'outer': o, 'port': dyn(p)}]).flatten()))).flatten()).flatten()
    item:
      host: it.host
      port: int(it.port)
      seenBy: "'configuration'"
      system: given.system
      listedIn: given.?system.orValue(file)
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[int(it.port)]
      # Nothing is assumed where neither the server nor what encloses it says: the built-in default
      # differs between releases of nginx.
      protocols: it.server.?ssl_protocols.or(it.outer.?ssl_protocols).value()[0].args
      # Words that only take suites away, or set their order, are left out: the rest may be used.
      ciphers: >-
        optional.ofNonZeroValue(it.server.?ssl_ciphers.or(it.outer.?ssl_ciphers).value()[0].args[0]
        .split(':').filter(c, c != '' && !c.matches('^[-+!@]'))).value()
      # Absent here proves nothing: the application behind may send the header itself.
      hstsSeconds: >-
        int(regex.extract(it.server.?add_header.or(it.outer.?add_header).orValue([])
        .filter(h, h.args[0].lowerAscii() == 'strict-transport-security')[?0].value().args[1],
        'max-age="?([0-9]+)').value())
    examples:
      - name: a version is inherited, a name of two ports is two endpoints
        text: |
          http {
              ssl_protocols TLSv1.2 TLSv1.3;
              server {
                  listen 443 ssl;
                  listen [::]:443 ssl;
                  listen 8443 ssl;
                  listen 80;
                  server_name www.northpost.example;
              }
          }
        items:
          - {host: www.northpost.example, port: 443, protocols: [TLSv1.2, TLSv1.3], service: https,
             seenBy: configuration, ciphers: null, hstsSeconds: null}
          - {host: www.northpost.example, port: 8443, protocols: [TLSv1.2, TLSv1.3]}
      - name: the file tells one server from another
        file: web1/nginx.conf
        text: |
          http { server { listen 443 ssl; server_name www.northpost.example; } }
        items:
          - {host: www.northpost.example, system: null, listedIn: web1/nginx.conf}
      - name: the entry may name the server
        given: {system: web1}
        text: |
          http { server { listen 443 ssl; server_name www.northpost.example; } }
        items:
          - {host: www.northpost.example, system: web1, listedIn: web1}
      - name: what is not written is not known
        text: |
          http { server { listen 993 ssl; server_name mail.northpost.example; } }
        items:
          - {host: mail.northpost.example, port: 993, protocols: null}
  sslyze:
    format: json
    detect: has(doc.server_scan_results)
    each: doc.server_scan_results
    item:
      host: it.server_location.hostname
      port: int(it.server_location.port)
      seenBy: "'probe'"
      system: given.system
      listedIn: given.?system.orValue('')
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[
        int(it.server_location.port)]
      # A version that was not scanned to the end is not a version that is refused: `value()` of an
      # empty result makes the field a fault. So does a probe to which no version answered.
      protocols: >-
        cel.bind(r, optional.ofNonZeroValue(it.scan_result).value(), optional.ofNonZeroValue(
        [{'name': dyn('SSLv2'), 'scan': r.ssl_2_0_cipher_suites},
        {'name': dyn('SSLv3'), 'scan': r.ssl_3_0_cipher_suites},
        {'name': dyn('TLSv1'), 'scan': r.tls_1_0_cipher_suites},
        {'name': dyn('TLSv1.1'), 'scan': r.tls_1_1_cipher_suites},
        {'name': dyn('TLSv1.2'), 'scan': r.tls_1_2_cipher_suites},
        {'name': dyn('TLSv1.3'), 'scan': r.tls_1_3_cipher_suites}]
        .filter(v, size(optional.ofNonZeroValue(v.scan.result).value().accepted_cipher_suites) > 0)
        .map(v, string(v.name))).value())
      ciphers: >-
        cel.bind(r, optional.ofNonZeroValue(it.scan_result).value(), optional.ofNonZeroValue(
        [r.ssl_2_0_cipher_suites, r.ssl_3_0_cipher_suites, r.tls_1_0_cipher_suites,
        r.tls_1_1_cipher_suites, r.tls_1_2_cipher_suites, r.tls_1_3_cipher_suites]
        .map(v, optional.ofNonZeroValue(v.result).value().accepted_cipher_suites
        .map(c, string(c.cipher_suite.name))).flatten().distinct()).value())
      # A server may serve several certificates, by key type: the weakest of them counts.
      notAfter: >-
        optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result).value()
        .certificate_info.result).value().certificate_deployments
        .map(d, string(d.received_certificate_chain[0].not_valid_after)).sort()[?0].value()
      keyType: >-
        cel.bind(keys, optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result).value()
        .certificate_info.result).value().certificate_deployments
        .map(d, d.received_certificate_chain[0].public_key),
        keys.exists(k, k.algorithm.contains('RSA')) ? 'RSA'
        : keys.exists(k, k.algorithm.contains('EC') || k.algorithm.contains('EllipticCurve')) ? 'EC'
        : string(keys[?0].value().algorithm))
      keyBits: >-
        cel.bind(keys, optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result).value()
        .certificate_info.result).value().certificate_deployments
        .map(d, d.received_certificate_chain[0].public_key),
        cel.bind(rsa, keys.filter(k, k.algorithm.contains('RSA')),
        (size(rsa) > 0 ? rsa : keys)
        .map(k, int(optional.ofNonZeroValue(k.key_size).value())).sort()[?0].value()))
      names: >-
        cel.bind(leaves, optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result).value()
        .certificate_info.result).value().certificate_deployments
        .map(d, d.received_certificate_chain[0].subject_alternative_name.dns_names),
        leaves[?0].value().filter(n, leaves.all(l, n in l)).map(n, string(n)))
      trusted: >-
        optional.ofNonZeroValue(optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result)
        .value().certificate_info.result).value().certificate_deployments).value()
        .all(d, d.path_validation_results.exists(p, p.was_validation_successful))
      # A complete answer without the header is a proof that it is not sent.
      hstsSeconds: >-
        cel.bind(h, optional.ofNonZeroValue(optional.ofNonZeroValue(it.scan_result).value()
        .http_headers.result).value(), h.http_error_trace != null ? optional.none().value()
        : h.strict_transport_security_header == null ? 0
        : int(h.strict_transport_security_header.max_age))
    examples:
      - name: two versions answer, the weaker of two certificates counts
        text: |
          {"server_scan_results": [{"server_location": {"hostname": "mail.northpost.example", "port": 993},
           "scan_status": "COMPLETED", "scan_result": {
           "ssl_2_0_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": []}},
           "ssl_3_0_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": []}},
           "tls_1_0_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": []}},
           "tls_1_1_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": []}},
           "tls_1_2_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": [{"cipher_suite": {"name": "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"}}]}},
           "tls_1_3_cipher_suites": {"status": "COMPLETED", "result": {"accepted_cipher_suites": [{"cipher_suite": {"name": "TLS_AES_128_GCM_SHA256"}}]}},
           "certificate_info": {"status": "COMPLETED", "result": {"certificate_deployments": [
            {"received_certificate_chain": [{"not_valid_after": "2026-08-10T03:14:07Z",
             "public_key": {"algorithm": "_EllipticCurvePublicKey", "key_size": 256},
             "subject_alternative_name": {"dns_names": ["mail.northpost.example", "imap.northpost.example"]}}],
             "path_validation_results": [{"was_validation_successful": true}]},
            {"received_certificate_chain": [{"not_valid_after": "2026-09-01T00:00:00Z",
             "public_key": {"algorithm": "_RSAPublicKey", "key_size": 2048},
             "subject_alternative_name": {"dns_names": ["mail.northpost.example"]}}],
             "path_validation_results": [{"was_validation_successful": false},
              {"was_validation_successful": true}]}]}},
           "http_headers": {"status": "COMPLETED", "result": {"http_error_trace": null,
            "strict_transport_security_header": null}}}}]}
        items:
          - {host: mail.northpost.example, port: 993, seenBy: probe, service: imaps,
             protocols: [TLSv1.2, TLSv1.3],
             ciphers: [TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TLS_AES_128_GCM_SHA256],
             notAfter: 2026-08-10T03:14:07Z, keyType: RSA, keyBits: 2048,
             names: [mail.northpost.example], trusted: true, hstsSeconds: 0}
      - name: a probe is of the name it asked, unless the entry says which server that was
        given: {system: web1}
        text: |
          {"server_scan_results": [{"server_location": {"hostname": "a.example", "port": 443},
           "scan_status": "ERROR_NO_CONNECTIVITY", "scan_result": null}]}
        items:
          - {host: a.example, port: 443, system: web1, listedIn: web1}
      - name: a probe that reached nobody proves nothing
        text: |
          {"server_scan_results": [{"server_location": {"hostname": "a.example", "port": 443},
           "scan_status": "ERROR_NO_CONNECTIVITY", "scan_result": null}]}
        items:
          - {host: a.example, port: 443, system: null, listedIn: "", service: https, protocols: null,
             ciphers: null, notAfter: null, keyBits: null, trusted: null, hstsSeconds: null}
  apache:
    format: apache
    # One item for each name and port of a virtual host with TLS; a host without a name, or an address
    # without a port, is an item whose field is a fault. So is a field that is also set under a condition
    # (IfDefine, IfVersion, an IfModule nobody can decide): whether that line counts is not written.
    each: >-
      doc.hosts.filter(h, (h.settings.?sslengine.or(doc.global.?sslengine).orValue([])
      + h.conditional.?sslengine.orValue([]) + doc.conditional.?sslengine.orValue([]))
      .exists(a, a[0].lowerAscii() == 'on'))
      .map(h, cel.bind(ports,
      h.addresses.map(a, regex.extract(a, ':([0-9]+)$').orValue('any')).distinct(),
      cel.bind(names, h.settings.?servername.orValue([]).map(a, a[0])
      + h.settings.?serveralias.orValue([]).flatten(),
      ports.map(p, size(names) > 0 ? names.map(n, {'at': h, 'port': dyn(p), 'host': n})
      : [{'at': h, 'port': dyn(p)}]).flatten()))).flatten()
    item:
      host: regex.extract(it.host, '^(?:https?://)?([^/:]+)').value()
      port: int(it.port)
      seenBy: "'configuration'"
      system: given.system
      listedIn: given.?system.orValue(file)
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[int(it.port)]
      # Words are read from left to right; one without a sign begins anew. `all` is taken at its word.
      protocols: >-
        cel.bind(lines, has(it.at.conditional.sslprotocol)
        || !has(it.at.settings.sslprotocol) && has(doc.conditional.sslprotocol)
        ? optional.none().value() : it.at.settings.?sslprotocol.or(doc.global.?sslprotocol).value(),
        cel.bind(words, lines[size(lines) - 1].map(w, w.lowerAscii()), optional.ofNonZeroValue(
        ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].filter(v,
        cel.bind(k, v.lowerAscii(), cel.bind(said,
        words.filter(w, !w.matches('^[-+]') || w in ['+' + k, '-' + k, '+all', '-all']),
        size(said) > 0 && said[size(said) - 1] in [k, 'all', '+' + k, '+all'])))).value()))
      ciphers: >-
        cel.bind(lines, has(it.at.conditional.sslciphersuite)
        || !has(it.at.settings.sslciphersuite) && has(doc.conditional.sslciphersuite)
        ? optional.none().value()
        : it.at.settings.?sslciphersuite.or(doc.global.?sslciphersuite).value(),
        cel.bind(last, lines[size(lines) - 1], optional.ofNonZeroValue(last[size(last) - 1]
        .split(':').filter(c, c != '' && !c.matches('^[-+!@]'))).value()))
      hstsSeconds: >-
        it.at.conditional.?header.orValue([])
        .exists(a, a.exists(w, w.lowerAscii() == 'strict-transport-security'))
        ? optional.none().value() : int(regex.extract(it.at.settings.?header.orValue([])
        .filter(a, a.exists(w, w.lowerAscii() == 'strict-transport-security'))[?0].value().join(' '),
        'max-age="?([0-9]+)').value())
    examples:
      - name: words are read from left to right
        text: |
          SSLCipherSuite ECDHE-RSA-AES128-GCM-SHA256:!aNULL
          <VirtualHost *:443>
              ServerName www.northpost.example
              ServerAlias northpost.example
              SSLEngine on
              SSLProtocol all -SSLv3 -TLSv1
              Header always set Strict-Transport-Security "max-age=63072000"
          </VirtualHost>
          <VirtualHost *:80>
              ServerName www.northpost.example
          </VirtualHost>
        items:
          - {host: www.northpost.example, port: 443, service: https, seenBy: configuration,
             protocols: [TLSv1.1, TLSv1.2, TLSv1.3], ciphers: [ECDHE-RSA-AES128-GCM-SHA256],
             hstsSeconds: 63072000}
          - {host: northpost.example, port: 443}
      - name: a word without a sign begins anew, and no line says nothing
        text: |
          <VirtualHost 192.0.2.7:8443>
              ServerName a.example
              SSLEngine on
              SSLProtocol all TLSv1.2 +TLSv1.3
          </VirtualHost>
          <VirtualHost [2001:db8::7]:443>
              ServerName b.example
              SSLEngine on
          </VirtualHost>
        items:
          - {host: a.example, port: 8443, protocols: [TLSv1.2, TLSv1.3], hstsSeconds: null}
          - {host: b.example, port: 443, protocols: null, ciphers: null}
      - name: what a switch on the command line may set is not known
        text: |
          SSLProtocol -all +TLSv1.3
          SSLCipherSuite ECDHE-RSA-AES128-GCM-SHA256
          <IfDefine Old>
              SSLProtocol all
          </IfDefine>
          <VirtualHost *:443>
              ServerName a.example
              SSLEngine on
          </VirtualHost>
          <VirtualHost *:443>
              ServerName b.example
              SSLEngine on
              SSLProtocol -all +TLSv1.2
              <IfVersion < 2.4>
                  SSLCipherSuite ALL
              </IfVersion>
          </VirtualHost>
          <VirtualHost *:8443>
              ServerName c.example
              <IfDefine Tls>
                  SSLEngine on
              </IfDefine>
          </VirtualHost>
        items:
          - {host: a.example, port: 443, protocols: null, ciphers: [ECDHE-RSA-AES128-GCM-SHA256]}
          - {host: b.example, port: 443, protocols: [TLSv1.2], ciphers: null}
          - {host: c.example, port: 8443, protocols: null}
      - name: without mod_ssl there is no endpoint, so its IfModule is met
        text: |
          LoadModule headers_module modules/mod_headers.so
          <IfModule mod_ssl.c>
              SSLProtocol -all +TLSv1.3
              <VirtualHost *:443>
                  ServerName a.example
                  SSLEngine on
                  <IfModule headers_module>
                      Header always set Strict-Transport-Security "max-age=63072000"
                  </IfModule>
              </VirtualHost>
          </IfModule>
        items:
          - {host: a.example, port: 443, protocols: [TLSv1.3], hstsSeconds: 63072000}
  postfix:
    format: postfix_main
    # main.cf alone: what master.cf overrides for one service is not seen. `given.port` tells which
    # service is meant: 25 may speak in clear text and has versions of its own, every other must not.
    each: >-
      doc.values.?smtpd_tls_security_level.orValue('') in ['may', 'encrypt']
      || doc.values.?smtpd_use_tls.orValue('') == 'yes' ? [doc] : []
    item:
      host: given.?host.or(it.resolved.?myhostname).value()
      port: given.?port.orValue(25)
      seenBy: "'configuration'"
      system: given.system
      listedIn: given.?system.orValue(file)
      service: >-
        {25: 'smtp', 465: 'submissions', 587: 'submission'}[given.?port.orValue(25)]
      # `!TLSv1` takes away, `>=TLSv1.2` bounds, a plain name leaves only those that are named.
      protocols: >-
        cel.bind(set, it.settings.filter(s, s.name == (given.?port.orValue(25) == 25
        ? 'smtpd_tls_protocols' : 'smtpd_tls_mandatory_protocols')),
        cel.bind(words, set[size(set) - 1].items,
        cel.bind(plain, words.filter(w, !w.matches('^[!<>]')),
        cel.bind(rank, {'SSLv3': 0, 'TLSv1': 1, 'TLSv1.1': 2, 'TLSv1.2': 3, 'TLSv1.3': 4},
        optional.ofNonZeroValue(['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].filter(v,
        !(('!' + v) in words) && (size(plain) == 0 || v in plain)
        && words.filter(w, w.startsWith('>=')).all(w, rank[v] >= rank[w.substring(2)])
        && words.filter(w, w.startsWith('<=')).all(w, rank[v] <= rank[w.substring(2)]))).value()))))
    examples:
      - name: versions are taken away
        text: |
          myhostname = mail.northpost.example
          smtpd_tls_security_level = may
          smtpd_tls_protocols = !SSLv2, !SSLv3,
              !TLSv1, !TLSv1.1
        items:
          - {host: mail.northpost.example, port: 25, protocols: [TLSv1.2, TLSv1.3], service: smtp}
      - name: a service that must be encrypted has versions of its own
        given: {port: 587, host: submit.northpost.example}
        text: |
          smtpd_tls_security_level = encrypt
          smtpd_tls_protocols = TLSv1.2
          smtpd_tls_mandatory_protocols = >=TLSv1.1
        items:
          - {host: submit.northpost.example, port: 587, protocols: [TLSv1.1, TLSv1.2, TLSv1.3]}
      - name: a server without TLS is no TLS endpoint
        text: |
          myhostname = mail.northpost.example
          smtpd_tls_security_level = none
        items: []
  dovecot:
    format: dovecot
    # Listeners with TLS of their own; a configuration that names none has imaps at its usual port.
    # A section for some addresses, names or protocols (local, local_name, protocol, remote) may set other
    # versions than the rest: then nothing is known of a listener's versions.
    each: >-
      doc.values.?ssl.orValue('') == 'no' && !doc.sections.exists(s, s.type != 'inet_listener'
      && s.values.?ssl.orValue('no') != 'no') ? [] : cel.bind(ports,
      doc.sections.filter(s, s.type == 'inet_listener' && s.values.?ssl.orValue('') == 'yes')
      .map(s, s.values.port), (size(ports) > 0 ? ports : [dyn('993')]).map(p, {'port': p}))
    item:
      host: given.host
      port: int(it.port)
      seenBy: "'configuration'"
      system: given.system
      listedIn: given.?system.orValue(file)
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[int(it.port)]
      protocols: >-
        cel.bind(rank, {'SSLv3': 0, 'TLSv1': 1, 'TLSv1.1': 2, 'TLSv1.2': 3, 'TLSv1.3': 4},
        cel.bind(least, rank[doc.sections.exists(s, has(s.values.ssl_min_protocol))
        ? optional.none().value() : doc.values.ssl_min_protocol],
        ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].filter(v, rank[v] >= least)))
      ciphers: >-
        optional.ofNonZeroValue((doc.sections.exists(s, has(s.values.ssl_cipher_list))
        ? optional.none().value() : doc.values.ssl_cipher_list)
        .split(':').filter(c, c != '' && !c.matches('^[-+!@]'))).value()
    examples:
      - name: the least version counts for every listener
        given: {host: imap.northpost.example}
        text: |
          ssl = required
          ssl_min_protocol = TLSv1.2
          service imap-login {
            inet_listener imap {
              port = 0
            }
            inet_listener imaps {
              port = 993
              ssl = yes
            }
          }
          service pop3-login {
            inet_listener pop3s {
              port = 995
              ssl = yes
            }
          }
        items:
          - {host: imap.northpost.example, port: 993, service: imaps, protocols: [TLSv1.2, TLSv1.3]}
          - {host: imap.northpost.example, port: 995, service: pop3s, ciphers: null}
      - name: without a least version nothing is known of versions
        given: {host: imap.northpost.example}
        text: |
          ssl = yes
        items:
          - {host: imap.northpost.example, port: 993, protocols: null}
      - name: a version for some addresses leaves it open what a listener accepts
        given: {host: imap.northpost.example}
        text: |
          ssl = required
          ssl_min_protocol = TLSv1.2
          ssl_cipher_list = ECDHE+AESGCM
          local 192.0.2.7 {
            protocol imap {
              ssl_min_protocol = TLSv1
            }
          }
        items:
          - {host: imap.northpost.example, port: 993, protocols: null, ciphers: [ECDHE+AESGCM]}
      - name: TLS for one name alone is an endpoint as well
        given: {host: imap.northpost.example}
        text: |
          ssl = no
          local_name old.northpost.example {
            ssl = yes
            ssl_cipher_list = ALL
          }
        items:
          - {host: imap.northpost.example, port: 993, protocols: null, ciphers: null}
  testssl:
    format: json
    # The flat form, as --jsonfile writes it.
    detect: doc.exists(r, r.id == 'TLS1_2' && has(r.finding))
    each: >-
      cel.bind(rows, doc.filter(r, r.port != '' && r.ip != ''),
      rows.map(r, r.ip + ' ' + r.port).distinct()
      .map(k, {'rows': rows.filter(r, r.ip + ' ' + r.port == k)}))
    item:
      host: regex.extract(it.rows[0].ip, '^([^/]+)').value()
      port: int(it.rows[0].port)
      seenBy: "'probe'"
      system: given.system
      listedIn: given.?system.orValue('')
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[
        int(it.rows[0].port)]
      # Every version must have been tried: `value()` of one that was not makes the field a fault.
      protocols: >-
        optional.ofNonZeroValue([['SSLv2', 'SSLv2'], ['SSLv3', 'SSLv3'], ['TLS1', 'TLSv1'],
        ['TLS1_1', 'TLSv1.1'], ['TLS1_2', 'TLSv1.2'], ['TLS1_3', 'TLSv1.3']]
        .filter(v, it.rows.filter(r, r.id == v[0])[?0].value().finding.startsWith('offered'))
        .map(v, v[1])).value()
      notAfter: >-
        it.rows.filter(r, r.id.matches('^cert_notAfter')).map(r,
        r.finding.replace(' ', 'T') + ':00Z').sort()[?0].value()
      keyType: >-
        regex.extract(it.rows.filter(r, r.id.matches('^cert_keySize'))[?0].value().finding,
        '^([A-Za-z0-9]+)').value()
      keyBits: >-
        int(regex.extract(it.rows.filter(r, r.id.matches('^cert_keySize'))[?0].value().finding,
        '([0-9]+) bits').value())
      trusted: >-
        optional.ofNonZeroValue(it.rows.filter(r, r.id.matches('^cert_chain_of_trust'))).value()
        .all(r, r.finding.startsWith('passed'))
      hstsSeconds: >-
        it.rows.exists(r, r.id == 'HSTS' && r.finding.startsWith('not offered')) ? 0
        : int(regex.extract(it.rows.filter(r, r.id == 'HSTS_time')[?0].value().finding,
        '=([0-9]+) seconds').value())
    examples:
      - name: a version that is offered though deprecated
        text: |
          [
            {"id": "SSLv2", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "not offered"},
            {"id": "SSLv3", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "not offered"},
            {"id": "TLS1", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "LOW", "finding": "offered (deprecated)"},
            {"id": "TLS1_1", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "INFO", "finding": "not offered"},
            {"id": "TLS1_2", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "offered"},
            {"id": "TLS1_3", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "offered with final"},
            {"id": "cert_keySize", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "INFO", "finding": "RSA 4096 bits (exponent is 65537)"},
            {"id": "cert_notAfter", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "2026-09-01 12:00"},
            {"id": "cert_chain_of_trust", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "passed."},
            {"id": "HSTS_time", "ip": "www.northpost.example/192.0.2.7", "port": "443", "severity": "OK", "finding": "730 days (=63072000 seconds) > 15552000 seconds"}
          ]
        items:
          - {host: www.northpost.example, port: 443, seenBy: probe, protocols: [TLSv1, TLSv1.2, TLSv1.3],
             keyType: RSA, keyBits: 4096, trusted: true, hstsSeconds: 63072000,
             notAfter: "2026-09-01T12:00:00Z"}
      - name: a version that was not tried is not refused
        text: |
          [{"id": "TLS1_2", "ip": "a.example/192.0.2.8", "port": "993", "severity": "OK", "finding": "offered"}]
        items:
          - {host: a.example, port: 993, protocols: null, trusted: null}
  sslscan:
    format: xml
    detect: doc.name == 'document' && doc.children.exists(c, c.name == 'ssltest')
    each: doc.children.filter(c, c.name == 'ssltest')
    item:
      host: optional.ofNonZeroValue(it.attributes.?sniname.orValue('')).orValue(it.attributes.host)
      port: int(it.attributes.port)
      seenBy: "'probe'"
      system: given.system
      listedIn: given.?system.orValue('')
      service: >-
        {25: 'smtp', 443: 'https', 465: 'submissions', 587: 'submission', 636: 'ldaps',
        853: 'dns', 993: 'imaps', 995: 'pop3s', 5432: 'postgresql', 8443: 'https'}[
        int(it.attributes.port)]
      protocols: >-
        optional.ofNonZeroValue(it.children.filter(p, p.name == 'protocol'
        && p.attributes.enabled == '1').map(p, p.attributes.type == 'ssl'
        ? 'SSLv' + p.attributes.version : p.attributes.version == '1.0' ? 'TLSv1'
        : 'TLSv' + p.attributes.version)).value()
      ciphers: >-
        optional.ofNonZeroValue(it.children.filter(c, c.name == 'cipher')
        .map(c, string(c.attributes.cipher)).distinct()).value()
      keyType: >-
        it.children.filter(c, c.name == 'certificates')[?0].value()
        .children[?0].value().children.filter(c, c.name == 'pk')[?0].value().attributes.type
      keyBits: >-
        int(it.children.filter(c, c.name == 'certificates')[?0].value()
        .children[?0].value().children.filter(c, c.name == 'pk')[?0].value().attributes.bits)
    examples:
      - name: protocols that are switched on
        text: |
          <?xml version="1.0" encoding="UTF-8"?>
          <document title="SSLScan Results" version="2.0.15">
           <ssltest host="mail.northpost.example" sniname="mail.northpost.example" port="465">
            <protocol type="ssl" version="3" enabled="0" />
            <protocol type="tls" version="1.0" enabled="1" />
            <protocol type="tls" version="1.2" enabled="1" />
            <cipher status="preferred" sslversion="TLSv1.2" bits="256" cipher="ECDHE-RSA-AES256-GCM-SHA384" id="0xC030" />
            <certificates><certificate type="full"><pk error="false" type="RSA" bits="2048" /></certificate></certificates>
           </ssltest>
          </document>
        items:
          - {host: mail.northpost.example, port: 465, seenBy: probe, protocols: [TLSv1, TLSv1.2],
             ciphers: [ECDHE-RSA-AES256-GCM-SHA384], keyType: RSA, keyBits: 2048}
      - name: no answer is no refusal
        text: |
          <document><ssltest host="a.example" port="443"></ssltest></document>
        items:
          - {host: a.example, port: 443, protocols: null, ciphers: null, keyBits: null}
  s_client:
    format: s_client
    # The transcript does not say whom it asked: `given.host` and `given.port` do.
    each: "[doc]"
    # No connection, or a client that cannot speak what it was told to offer, shows nothing of the server.
    unreliable: >-
      !it.connected || it.errors.exists(e, e.?reason.orValue('') == 'no protocols available')
    item:
      host: given.host
      port: given.port
      seenBy: "'probe'"
      system: given.system
      listedIn: given.?system.orValue('')
      # One handshake shows the version that was agreed on, not those that are refused.
      protocols: optional.none().value()
      notAfter: it.chain[0].notAfter
      # As the other tools call them: OpenSSL prints the algorithm's own name.
      keyType: >-
        {'rsaEncryption': 'RSA', 'rsassaPss': 'RSA', 'id-ecPublicKey': 'EC'}[
        ?it.chain[0].key.type].orValue(string(it.chain[0].key.type))
      keyBits: it.chain[0].key.bits
      names: it.certificates[0].alternativeNames.dns
      trusted: it.verify.ok
    examples:
      - name: one handshake shows the certificate, and no version that is refused
        text: |
          CONNECTED(00000003)
          ---
          Certificate chain
           0 s:CN = mail.northpost.example
             i:CN = mail.northpost.example
             a:PKEY: id-ecPublicKey, 256 (bit); sigalg: ecdsa-with-SHA256
             v:NotBefore: Nov 21 18:36:04 2026 GMT; NotAfter: Nov 18 18:36:04 2036 GMT
          ---
          Server certificate
          -----BEGIN CERTIFICATE-----
          MIIBujCCAWCgAwIBAgIUV+y4prMPtm9ZKVE5wKTPaygcfo8wCgYIKoZIzj0EAwIw
          ITEfMB0GA1UEAwwWbWFpbC5ub3J0aHBvc3QuZXhhbXBsZTAeFw0yNjExMjExODM2
          MDRaFw0zNjExMTgxODM2MDRaMCExHzAdBgNVBAMMFm1haWwubm9ydGhwb3N0LmV4
          YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASbUBHjqaN+ov7H+UcU/CUe
          wus4KNM8z7y+0yDJdwR/RZzd4aMHAUHFMnmQpfDGuz/nR7FHa10yjTwnwvyhwJ+W
          o3YwdDAdBgNVHQ4EFgQUn80HWhETOCSUmt2ZptmJkiKQqSwwHwYDVR0jBBgwFoAU
          n80HWhETOCSUmt2ZptmJkiKQqSwwDwYDVR0TAQH/BAUwAwEB/zAhBgNVHREEGjAY
          ghZtYWlsLm5vcnRocG9zdC5leGFtcGxlMAoGCCqGSM49BAMCA0gAMEUCIQC27k4U
          1H6FM9xN7d956x1ELI+vwuHUOq0k3IujHB2eKAIgQNA7KOggtfK9rJluwpm0jrB1
          3ioMwH6kDCpOQWNcDrM=
          -----END CERTIFICATE-----
          subject=CN = mail.northpost.example
          issuer=CN = mail.northpost.example
          ---
          No client certificate CA names sent
          Peer signing digest: SHA256
          Peer signature type: ECDSA
          Server Temp Key: X25519, 253 bits
          ---
          SSL handshake has read 816 bytes and written 404 bytes
          Verification error: self-signed certificate
          ---
          New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384
          Server public key is 256 bit
          Secure Renegotiation IS NOT supported
          Compression: NONE
          Expansion: NONE
          No ALPN negotiated
          Early data was not sent
          Verify return code: 18 (self-signed certificate)
          ---
        given: {host: mail.northpost.example, port: 993}
        items:
          - {host: mail.northpost.example, port: 993, seenBy: probe, protocols: null,
             notAfter: 2036-11-18T18:36:04Z, keyType: EC, keyBits: 256,
             names: [mail.northpost.example], trusted: false}
      - name: no connection shows nothing of the server
        text: |
          40B7DE7D597F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:117:calling connect()
          connect:errno=111
        given: {host: mail.northpost.example, port: 993}
        items:
          - {host: mail.northpost.example, port: 993, notAfter: null, keyType: null, trusted: null}

"""####),
        ("rules/kinds/training.record.yaml", ####"""
kind: training.record
title: A person's record for one course
class: recorded
key: [person, course]
fields:
  person: {type: string, doc: "Who"}
  course: {type: string, doc: "Which course"}
  active: {type: bool, doc: "Whether the person works for the company now"}
  started: {type: timestamp, doc: "First day of employment"}
  completed: {type: timestamp, optional: true, doc: "Day the course was last completed"}
from:
  csv:
    format: csv
    each: doc.rows
    item:
      person: it.person.trim()
      course: it.course.trim()
      active: >-
        {'true': true, 'yes': true, 'false': false, 'no': false}[it.active.trim().lowerAscii()]
      started: it.started.trim()
      # An empty cell says that it was not completed; a table without the column says nothing.
      completed: it.?completed.orValue('a table without the column completed').trim()
    examples:
      - name: one who took the course and one who never did
        text: |
          person,course,active,started,completed
          Kim Aster,security,true,2024-02-01,2026-01-20
          Lee Birch , security ,No,2025-03-01,
        items:
          - {person: Kim Aster, course: security, active: true, started: 2024-02-01,
             completed: 2026-01-20}
          - {person: Lee Birch, course: security, active: false, started: 2025-03-01,
             completed: null}

"""####),
    ]
}
