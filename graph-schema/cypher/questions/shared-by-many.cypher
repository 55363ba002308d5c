// en: What is shared by at least so many debtors, the most widely shared first
// zh: 至少由若干债务人共用的线索，按共用人数排序
// $least = 3
// $most = 50
MATCH (d:Debtor)-->(v)
WHERE v.kind IN ['phone', 'account', 'device', 'ip', 'address', 'agent', 'certificate', 'source_document', 'evidence']
WITH v, count(DISTINCT d) AS debtors
WHERE debtors >= $least
RETURN v.kind AS kind, v.label AS label, v.id AS id, debtors
ORDER BY debtors DESC, id
LIMIT toInteger($most)
