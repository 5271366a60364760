namespace Footing.Core.Tests.Playbooks;

/// <summary>The text of the smallest playbook that has one of everything.</summary>
internal static class MinimalPlaybook
{
    private const string P1 = "{value: 0.1, low: 0.05, high: 0.3, grade: C, directness: inferred}";
    private const string P5 = "{value: 0.5, low: 0.3, high: 0.7, grade: C, directness: inferred, refs: [BA97]}";
    private const string Yes = "{value: 4, low: 2, high: 8, grade: C, directness: inferred}";
    private const string No = "{value: 0.4, low: 0.2, high: 0.8, grade: C, directness: inferred}";

    public const string Head = """
        id: small
        version: 1.2.3
        title: Small
        summary: A playbook for tests.
        facts:
          - {id: sore, text: It is sore., askedAt: event}
          - {id: mine, text: It was me., askedAt: part, putRight: {where: Alone., words: I was wrong., someoneElse: true}}
          - {id: canMove, text: A deadline can move., askedAt: team}
        reasons:
          - {code: too-sore, text: It is too sore.}
        routes:
          - {id: elsewhere, when: {all: [{fact: sore}, {not: {trigger: fall}}]}, title: Elsewhere, text: Go there.}
        planning:
          mostFitting: 3
          leadingAt: 0.5
          leadingWeight: 2
          minuteCost: 0.001
          leadMinutes: 90
          colleagueMinutes: 240
          teamActionAt: 0.4
          strengthScale: 4
          askAtLeast: 5
          enoughBelow: 0.01
          mostLikely: 0.5
          mostLikelyLeads: 0.6
          answerShrink: 0.7
          answerCap: 20
          presentFrom: 2
          apart:
            - {first: talk, second: rest, daysBetween: 2, note: Not on the same day.}
        guardrails: [Not for ranking.]
        notFor: Not for those who fell on purpose.
        fairnessQuestions: [Was it theirs?, Would others see it so?]
        references:
          - {id: BA97, authors: Someone, year: 1997, title: A book, where: A press, finding: It holds., status: from memory}

        """;

    public const string Drivers = $$"""
        drivers:
          - id: doubt
            name: Doubt
            sentence: I cannot do it.
            scope: person
            sits: in the head
            definition: It is doubt.
            looksLike: [Hands stay down.]
            toldApart: [{from: load, how: Load goes away with time.}]
            confusedWith: tiredness
            boundary: not laziness
            evidence: Little.
            refs: [BA97]
            base: {{P1}}
          - id: load
            name: Load
            sentence: There is too much.
            scope: team
            sits: around them
            definition: It is load.
            looksLike: [Late evenings.]
            evidence: Little.
            base: {{P1}}
            teamAction: {title: Move one deadline, action: Move it., fact: canMove, ifNot: Add nothing.}
        triggers:
          - id: fall
            name: A fall
            text: Something fell.
            forColleague: Something of yours fell.
            activates:
              doubt: {{P5}}
              load: {{P1}}
        signs:
          - id: quiet
            name: Quiet
            levels: [as before, a little, some, much, very much]
            forColleague: {name: You, levels: [as before, a little, some, much, very much]}
            base: {{P1}}
            raisedBy:
              doubt: {{P5}}
              load: {{P1}}
          - id: hover
            name: Hovering
            aboutLead: true
            levels: [as before, a little, some, much, very much]
            forColleague: {name: You, levels: [as before, a little, some, much, very much]}
            base: {{P1}}
            raisedBy:
              doubt: {{P1}}
              load: {{P5}}
        questions:
          - id: doubt-m1
            askedOf: manager
            driver: doubt
            text: Do they say they cannot?
            yes: {{Yes}}
            no: {{No}}
            rivals: [{driver: load, yes: {{No}}, no: {{Yes}}}]
          - id: load-e1
            askedOf: employee
            driver: load
            text: Is there too much?
            yes: {{Yes}}
            no: {{No}}

        """;

    public const string Track = """
        tracking:
          lead: {slope: 1, thresholds: [-3, -2.2, -1.4, -0.8], occasionSd: 0.35}
          colleague: {slope: 0.6, thresholds: [-5, -4.25, -3.5, -2.75, -2, -1.25, -0.5, 0.25, 1, 1.75], occasionSd: 0.45}
          offset: {mean: 0.2, sd: 0.5}
          start: {mean: -2, sd: 0.6}
          asymptote: {mean: -0.3, sd: 0.65}
          stationarySd: 0.3
          medianDays: 21
          rateLogSd: 0.6
          rateNodes: 9
          recoveredFrom: -0.5
          status:
            minCheckIns: 3
            widestBandBoth: 1.4
            widestBandLead: 1.7
            recoveredP: 0.8
            recoveredDaysApart: 7
            recoveredStays: 0.7
            recoveredHorizonDays: 28
            recoveredTries: 2
            cusumK: 0.5
            cusumThreshold: 2.1
            stalledCheckIns: 4
            stalledNotRecovered: 0.7
            stalledByDay: 90
            stalledThenDays: 28
            stalledGain: 0.3
            stalledGainDays: 21
            stalledGainP: 0.3
            supportAfterDays: 28
            supportMovesDone: 2
            clearSignChange: 1
            clearSelfChange: 2
            leadGripFrom: 2
          texts:
            - {id: too-early, name: Too early, forLead: Wait., forColleague: Wait., rule: Few looks.}
            - {id: recovered, name: Back, forLead: Back., forColleague: Back., rule: Near usual.}
            - {id: slipping, name: Slipping, forLead: Down., forColleague: Down., rule: Worse.}
            - {id: stalled, name: Stalled, forLead: Still., forColleague: Still., rule: Same.}
            - {id: on-track, name: On track, forLead: Good., forColleague: Good., rule: None else.}
          advice:
            - {id: continue, name: Carry on, forLead: On., forColleague: On., rule: Else.}
            - {id: step-down, name: Step down, forLead: Less., forColleague: Less., rule: Back.}
            - {id: adjust, name: Adjust, forLead: Ask., forColleague: Ask., rule: Stalled.}
            - {id: get-help, name: Get help, forLead: Help., forColleague: Help., rule: Slipping long.}

        """;

    public const string Screens = """
        selfRatings:
          - {id: trust, name: Trust, text: Do you trust yourself?, lowLabel: no, highLabel: yes}
        debrief:
          - {id: how, question: How was that?, hint: One line., kind: feeling}
        monday:
          words: [Hello.]
          wordsWhenBlamed: That was wrong.
          wordsWhenYouBlamed: I was wrong.
          triggerWhenBlamed: fall
          factWhenBlamed: sore
          factWhenYouBlamed: mine
          notToSay: [Cheer up.]
          debriefQuestions: [What?, Why?, What next?]
          message: "On {day}: {questions}"
          offer: A small task.
          stop: Checking.
          byTrigger: [{trigger: fall, word: It fell., offer: Lift it., stop: Pointing.}]
          getHelpWhen: [It does not pass.]
          debriefTitle: One-on-one
          followUpTitle: One-on-one
        oneOnOne:
          openingFirst: How are you?
          openingAfterTry: How was it?
          opening: What is new?
          agenda: [{minutes: 4, text: Ratings.}, {minutes: 6, text: Talk.}]
          usefulAndSafe: Was this useful?
          signOpenings: {quiet: You were quiet.}
        support:
          helpFirstWhen: {fact: sore}
          helpFirstText: Help comes first.
          criteria: [{code: E1, text: Four weeks., ticks: [engine]}]
          redFlags: [{id: complaint, text: There is a complaint.}]
          complaintFlag: complaint
          tenMinutes: [Stay.]
          suggestToLead: Suggest it.
          suggestToColleague: You could.
          sayInstead: [{say: I am here., notSay: Get over it.}]
          mustNot: [Ask for details.]
          helpList: [{id: line, name: A line, required: true}]
          wordCheck: [very sore]
          wordCheckNotice: Words are checked here.

        """;

    public static string Move(string id, string kind) => $$"""
        ---
        id: {{id}}
        name: {{id}}
        summary: Do it.
        kind: {{kind}}
        actsOn: {doubt: 2, load: 1}
        firstStepDays: {from: 1, by: 5}
        firstStep: Begin.
        firstStepForColleague: Begin.
        effort: {leadFirst: 30, leadWeekly: 10, colleagueFirst: 30, colleagueWeekly: 10}
        cadence: weekly
        weeks: 4
        preconditions: [{fact: canMove, because: too-sore, mustBeKnown: true}]
        contraindications: [{fact: sore, because: too-sore}]
        holds: [{when: {tries: {result: met, size: real, fewerThan: 2} }, because: too-sore}]
        alwaysWhen: {any: [{fact: sore, is: unknown}, {driver: load, atLeast: 0.4}, {driver: doubt, first: true}, {beforeDay: 21}]}
        order: 10
        doneWhen: It is done.
        watch: [{sign: quiet, byDay: 14, change: Less quiet.}]
        fade: Stop.
        words: [Shall we?]
        ask: {words: May we?, alone: Do a part of it.}
        against: It takes time.
        forColleague: {summary: You do it., doneWhen: You are done., against: It takes you time., fade: You stop., watch: [You are less quiet.]}
        risk: low
        grade: C
        directness: inferred
        refs: [BA97]
        work: [{id: when, label: When?, kind: date, shared: true}]
        ---
        What is known about it.

        """;
}
