// en: Rings that share members, and how many
// zh: 成员重叠的团伙线索及重叠人数
MATCH (r:Ring)<-[:MEMBER_TO_CHECK]-(d:Debtor)-[:MEMBER_TO_CHECK]->(s:Ring)
WHERE r.id < s.id
RETURN r.label AS ring, s.label AS other, count(DISTINCT d) AS members
ORDER BY members DESC, ring, other
