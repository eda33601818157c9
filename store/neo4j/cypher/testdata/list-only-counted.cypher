RETURN [COUNT { (e1:Person) }] AS page
