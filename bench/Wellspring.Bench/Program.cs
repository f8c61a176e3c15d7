Console.Error.WriteLine("usage: Wellspring.Bench NAME");
return 2;
